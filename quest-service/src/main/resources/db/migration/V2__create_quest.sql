-- points_count, latitude and longitude repeat what the points say, so that a page of cards reads one table.
CREATE TABLE quest (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version           int         NOT NULL,
    author_id         uuid        NOT NULL,
    status            text        NOT NULL
        CHECK (status IN ('DRAFT', 'ON_REVIEW', 'PUBLISHED', 'REJECTED', 'ARCHIVED')),
    created_at        timestamptz NOT NULL,
    published_at      timestamptz,
    source            text CHECK (char_length(source) BETWEEN 1 AND 200),

    name              text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 128),
    short_description text        NOT NULL CHECK (char_length(short_description) <= 500),
    description       text        NOT NULL CHECK (char_length(description) <= 10000),
    language          text        NOT NULL CHECK (language IN ('ru', 'en')),

    category_id       bigint      NOT NULL CONSTRAINT quest_category_id REFERENCES category,
    place_id          bigint      NOT NULL CONSTRAINT quest_place_id REFERENCES place,
    vehicle_id        bigint      CONSTRAINT quest_vehicle_id REFERENCES vehicle,
    group_type        text        NOT NULL
        CHECK (group_type IN ('ALONE', 'PAIR', 'FRIENDS', 'FAMILY', 'COMPANY')),
    level             text        NOT NULL CHECK (level IN ('EASY', 'MEDIUM', 'HARD', 'EXPERT')),
    timeframe         text        NOT NULL
        CHECK (timeframe IN ('UP_TO_ONE_HOUR', 'ONE_TO_TWO_HOURS', 'TWO_TO_FOUR_HOURS',
                             'FOUR_TO_EIGHT_HOURS', 'DAY', 'MULTI_DAY')),
    mileage           text        NOT NULL
        CHECK (mileage IN ('UP_TO_TEN', 'TEN_TO_THIRTY', 'THIRTY_TO_HUNDRED', 'OVER_HUNDRED')),

    cost              int         NOT NULL CHECK (cost >= 0),
    reward            int         NOT NULL CHECK (reward >= 0),
    auto_accrual      boolean     NOT NULL,
    is_subscription   boolean     NOT NULL,
    pay_extra         boolean     NOT NULL,
    ordered           boolean     NOT NULL,
    mentor_preference text CHECK (char_length(mentor_preference) <= 255),
    player_limit      int CHECK (player_limit > 0),
    age_limit         int CHECK (age_limit BETWEEN 0 AND 99),

    points_count      int         NOT NULL CHECK (points_count >= 0),
    latitude          double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude         double precision CHECK (longitude BETWEEN -180 AND 180),

    CONSTRAINT quest_source UNIQUE (source),
    CONSTRAINT quest_published_is_complete CHECK (
        status <> 'PUBLISHED'
        OR (published_at IS NOT NULL AND points_count > 0
            AND latitude IS NOT NULL AND longitude IS NOT NULL))
);
