CREATE TABLE signing_key (
    id          text PRIMARY KEY,
    public_key  bytea       NOT NULL,
    private_key bytea       NOT NULL,
    created_at  timestamptz NOT NULL
);

COMMENT ON COLUMN signing_key.private_key IS 'AES-256-GCM, by a key derived from the master key';
