ALTER TABLE account
    ADD COLUMN token_version    int         NOT NULL DEFAULT 0,
    ADD COLUMN locked_at        timestamptz,
    ADD COLUMN locked_until     timestamptz,
    ADD COLUMN locked_by        uuid,
    ADD COLUMN lock_reason      text CHECK (length(lock_reason) <= 500),
    ADD COLUMN last_seen_at     timestamptz,
    ADD COLUMN deleted_at       timestamptz,
    ADD COLUMN avatar_media_id  uuid,
    ADD COLUMN instagram_username text CHECK (length(instagram_username) <= 30),
    ADD COLUMN bio              text CHECK (length(bio) <= 500),
    ADD COLUMN city             text CHECK (length(city) <= 128),
    ADD COLUMN is_public        boolean     NOT NULL DEFAULT true,
    ADD CHECK (active = (locked_at IS NULL) OR deleted_at IS NOT NULL);

COMMENT ON COLUMN account.token_version IS 'access tokens with a lower ver claim are refused everywhere';

CREATE INDEX account_admins ON account (id) WHERE role = 'ADMIN' AND active AND verified;
CREATE INDEX account_locked ON account (locked_until) WHERE locked_until IS NOT NULL;
CREATE INDEX account_username_prefix ON account (lower(username) text_pattern_ops);
-- An address belongs to whoever has proven it; until then anybody may have registered it.
DROP INDEX account_email;
CREATE UNIQUE INDEX account_email ON account (lower(email)) WHERE verified;
CREATE INDEX account_unproven ON account (created_at) WHERE NOT verified AND deleted_at IS NULL;
DROP TABLE username_reservation;

CREATE INDEX account_email_prefix ON account (lower(email) text_pattern_ops);
