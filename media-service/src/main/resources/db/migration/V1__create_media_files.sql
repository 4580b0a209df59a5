CREATE TABLE media_file (
    id            uuid PRIMARY KEY,
    owner_id      uuid        NOT NULL,
    context       text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('UPLOADING', 'SCANNING', 'READY', 'REJECTED', 'FAILED')),
    original_name text        NOT NULL CHECK (length(original_name) <= 255),
    created_at    timestamptz NOT NULL
);

CREATE INDEX media_file_owner ON media_file (owner_id, id);
