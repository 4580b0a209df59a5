-- Sessions from before refresh tokens can't go on: their owners log in again.
DELETE FROM session;

ALTER TABLE session
    ADD COLUMN generation    int        NOT NULL,
    ADD COLUMN token_hash    bytea      NOT NULL,
    ADD COLUMN previous_hash bytea,
    ADD COLUMN rotated_at   timestamptz NOT NULL,
    ADD COLUMN last_used_at timestamptz NOT NULL,
    ADD COLUMN ends_at      timestamptz NOT NULL,
    ADD COLUMN idle_ends_at timestamptz NOT NULL;

COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the refresh token that is good now';
COMMENT ON COLUMN session.previous_hash IS 'of the one before: within seconds it still gets the same successor';
COMMENT ON COLUMN session.generation IS 'of the refresh token that is good now; a lower one was used before';

CREATE INDEX session_ends ON session (ends_at);
CREATE INDEX session_idle_ends ON session (idle_ends_at);

-- Devices and networks that an account was used from. A login from another device is told to its
-- owner; one from a known network can't be locked out by strangers.
CREATE TABLE known_device (
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    fingerprint  bytea       NOT NULL,
    network      text        NOT NULL,
    last_seen_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, fingerprint)
);

CREATE INDEX known_device_last_seen ON known_device (last_seen_at);
