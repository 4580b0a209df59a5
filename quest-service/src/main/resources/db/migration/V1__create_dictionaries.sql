-- What authors choose from. Names are unique whatever their case.
CREATE TABLE category (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 128),
    description text CHECK (char_length(description) <= 500)
);

CREATE TABLE place (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name      text             NOT NULL CHECK (char_length(name) BETWEEN 1 AND 128),
    latitude  double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    country   text CHECK (char_length(country) <= 64)
);

CREATE TABLE vehicle (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 128)
);

CREATE TABLE activity (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 128)
);

CREATE TABLE tool (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 128)
);

CREATE UNIQUE INDEX category_name ON category (lower(name));
CREATE UNIQUE INDEX place_name ON place (lower(name));
CREATE UNIQUE INDEX vehicle_name ON vehicle (lower(name));
CREATE UNIQUE INDEX activity_name ON activity (lower(name));
CREATE UNIQUE INDEX tool_name ON tool (lower(name));
