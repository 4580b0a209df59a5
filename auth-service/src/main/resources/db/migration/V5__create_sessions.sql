CREATE TABLE session (
    id          uuid PRIMARY KEY,
    account_id  uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    device_name text        NOT NULL,
    ip          text        NOT NULL,
    user_agent  text        NOT NULL,
    created_at  timestamptz NOT NULL
);

CREATE INDEX session_account ON session (account_id, created_at);
