CREATE TABLE totp (
    account_id   uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    secret       bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_step    bigint      NOT NULL
);

COMMENT ON COLUMN totp.secret IS 'AES-256-GCM, by a key derived from the master key';
COMMENT ON COLUMN totp.last_step IS 'of the code that was used last: a code is good once';

CREATE TABLE recovery_code (
    account_id uuid  NOT NULL REFERENCES totp ON DELETE CASCADE,
    code_hash  bytea NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);
