-- One row for each direction, so that a list of friends is one range of the key.
CREATE TABLE friendship (
    user_id   uuid        NOT NULL,
    friend_id uuid        NOT NULL CHECK (friend_id <> user_id),
    since     timestamptz NOT NULL,
    PRIMARY KEY (user_id, friend_id)
);
