CREATE TABLE audit_event (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor_id   uuid,
    action     text        NOT NULL,
    target_id  uuid,
    ip         text        NOT NULL,
    request_id text        NOT NULL,
    before     text,
    after      text
);

COMMENT ON COLUMN audit_event.actor_id IS 'null: nobody logged in, or the platform itself';

CREATE INDEX audit_event_actor ON audit_event (actor_id, id DESC);
CREATE INDEX audit_event_action ON audit_event (action, id DESC);
CREATE INDEX audit_event_target ON audit_event (target_id, id DESC);
