ALTER TABLE signing_key
    ADD COLUMN signs_from timestamptz,
    ADD COLUMN retires_at timestamptz;

UPDATE signing_key SET signs_from = created_at;

ALTER TABLE signing_key ALTER COLUMN signs_from SET NOT NULL;

COMMENT ON COLUMN signing_key.retires_at IS 'when the last tokens of the key have ended; null while no other key is to sign';
