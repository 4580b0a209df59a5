CREATE TABLE verification_code (
    id           uuid PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    purpose      text        NOT NULL CHECK (purpose IN ('EMAIL_VERIFY')),
    recipient    text        NOT NULL,
    username     text        NOT NULL,
    locale       text        NOT NULL,
    requested_at timestamptz NOT NULL,
    code_hash    bytea,
    expires_at   timestamptz,
    tries        int         NOT NULL,
    used_at      timestamptz,
    version      int         NOT NULL
);

COMMENT ON COLUMN verification_code.code_hash IS 'HMAC; null until the mail is sent, as the code is made then';

CREATE INDEX verification_code_newest ON verification_code (account_id, purpose, requested_at DESC);
