-- Events (see com.questcity.common.events). Going out: the event, and how far each consumer is with it.
CREATE TABLE outbox_event (
    id      uuid        PRIMARY KEY,
    type    text        NOT NULL,
    subject text        NOT NULL,
    version bigint      NOT NULL,
    time    timestamptz NOT NULL,
    data    text        NOT NULL
);

CREATE TABLE outbox_delivery (
    event_id        uuid        NOT NULL REFERENCES outbox_event ON DELETE CASCADE,
    consumer        text        NOT NULL,
    attempts        int         NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    delivered_at    timestamptz,
    last_error      text,
    PRIMARY KEY (event_id, consumer)
);

CREATE INDEX outbox_delivery_due ON outbox_delivery (consumer, next_attempt_at) WHERE delivered_at IS NULL;

-- Coming in: what was received, and how new each state is that events tell of.
CREATE TABLE inbox_event (
    event_id    uuid        PRIMARY KEY,
    received_at timestamptz NOT NULL
);

CREATE TABLE inbox_state (
    kind    text   NOT NULL,
    subject text   NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (kind, subject)
);
