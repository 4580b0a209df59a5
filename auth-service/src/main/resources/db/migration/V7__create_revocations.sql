CREATE TABLE revocation (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id       uuid,
    account_id       uuid,
    smallest_version integer,
    revoked_at       timestamptz NOT NULL,
    CONSTRAINT one_kind CHECK (
        (session_id IS NOT NULL AND account_id IS NULL AND smallest_version IS NULL)
        OR (session_id IS NULL AND account_id IS NOT NULL AND smallest_version IS NOT NULL))
);

-- Every replica asks for the newest each second; the id makes it enough to look here.
CREATE INDEX revocation_newest ON revocation (revoked_at, id);

COMMENT ON TABLE revocation IS 'Access tokens that ended before their time; rows are of no use once those would have ended by themselves';
