CREATE TABLE account (
    id              uuid PRIMARY KEY,
    username        text        NOT NULL CHECK (length(username) BETWEEN 3 AND 32),
    email           text        NOT NULL CHECK (length(email) <= 254),
    password_hash   text        NOT NULL,
    first_name      text        NOT NULL CHECK (length(first_name) <= 128),
    last_name       text        NOT NULL CHECK (length(last_name) <= 128),
    locale          text        NOT NULL CHECK (locale IN ('ru', 'en')),
    role            text        NOT NULL CHECK (role IN ('USER', 'MANAGER', 'ADMIN')),
    active          boolean     NOT NULL,
    verified        boolean     NOT NULL,
    can_edit_quests boolean     NOT NULL,
    can_lock_users  boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    version         int         NOT NULL
);

CREATE UNIQUE INDEX account_username ON account (lower(username));
CREATE UNIQUE INDEX account_email ON account (lower(email));
