CREATE TABLE account_export (
    account_id   uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    id           uuid        NOT NULL,
    requested_at timestamptz NOT NULL,
    ready_at     timestamptz,
    document     text
);

-- Who was erased, and by which event the other services learned of it.
CREATE TABLE erasure (
    account_id uuid PRIMARY KEY,
    event_id   uuid        NOT NULL,
    erased_at  timestamptz NOT NULL
);
