CREATE TABLE unlock_request (
    id         uuid PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    reason     text        NOT NULL CHECK (length(reason) <= 200),
    message    text        NOT NULL CHECK (length(message) <= 2000),
    status     text        NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    created_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    version    int         NOT NULL
);

CREATE UNIQUE INDEX unlock_request_pending ON unlock_request (account_id) WHERE status = 'PENDING';
CREATE INDEX unlock_request_status ON unlock_request (status, id DESC);
