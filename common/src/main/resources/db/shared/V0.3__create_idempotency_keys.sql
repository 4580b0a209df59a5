-- Answers to writes that carried an Idempotency-Key (see com.questcity.common.idempotency). A row
-- is written by the transaction of its write, so that both exist or neither.
CREATE TABLE idempotency_keys (
    -- A hash of principal, method, path and key.
    scope        text        PRIMARY KEY,
    request_hash text        NOT NULL,
    status       int         NOT NULL,
    headers      text        NOT NULL,
    body         text        NOT NULL,
    expires_at   timestamptz NOT NULL
);

CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
