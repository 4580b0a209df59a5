CREATE TABLE chat (
    id         uuid PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('DIRECT', 'GROUP', 'QUEST_TEAM', 'SUPPORT')),
    title      text        CHECK (length(title) <= 128),
    created_at timestamptz NOT NULL
);

CREATE TABLE chat_member (
    user_id   uuid        NOT NULL,
    chat_id   uuid        NOT NULL REFERENCES chat ON DELETE CASCADE,
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, chat_id)
);
