-- The stations of a quest, in order. What solves a task (code, words, correct_options, number) never leaves the
-- server except to editors.
CREATE TABLE point (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    quest_id         bigint  NOT NULL REFERENCES quest ON DELETE CASCADE,
    position         int     NOT NULL CHECK (position > 0),
    name_of_location text    NOT NULL CHECK (char_length(name_of_location) BETWEEN 1 AND 255),
    description      text    NOT NULL CHECK (char_length(description) <= 4000),
    type_id          bigint  CONSTRAINT point_type_id REFERENCES activity,
    tool_id          bigint  CONSTRAINT point_tool_id REFERENCES tool,
    is_divide        boolean NOT NULL,
    required         boolean NOT NULL,
    score            int CHECK (score >= 0),

    task_kind        text    NOT NULL
        CHECK (task_kind IN ('LOCATION', 'PHOTO', 'CODE', 'WORD', 'CHOICE', 'NUMBER', 'QR', 'INFO')),
    type_photo       text CHECK (type_photo IN ('FACE', 'OBJECT', 'ANY')),
    code             text CHECK (char_length(code) BETWEEN 1 AND 255),
    words            text[],
    options          text[],
    correct_options  int[],
    number           double precision,
    tolerance        double precision CHECK (tolerance >= 0),

    UNIQUE (quest_id, position)
);

-- Where a point may be found: the nearest of its places counts.
CREATE TABLE place_settings (
    point_id               bigint           NOT NULL REFERENCES point ON DELETE CASCADE,
    position               int              NOT NULL CHECK (position >= 0),
    latitude               double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude              double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    detections_radius      int              NOT NULL CHECK (detections_radius BETWEEN 1 AND 500),
    height                 double precision CHECK (height BETWEEN -1000 AND 10000),
    interaction_inaccuracy int              NOT NULL CHECK (interaction_inaccuracy BETWEEN 0 AND 100),
    random_occurrence      boolean          NOT NULL,
    part                   int CHECK (part >= 0),
    PRIMARY KEY (point_id, position)
);

CREATE TABLE hint (
    point_id bigint NOT NULL REFERENCES point ON DELETE CASCADE,
    position int    NOT NULL CHECK (position >= 0),
    text     text   NOT NULL CHECK (char_length(text) BETWEEN 1 AND 500),
    penalty  int    NOT NULL CHECK (penalty >= 0),
    PRIMARY KEY (point_id, position)
);
