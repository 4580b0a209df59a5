package com.questcity.common.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string that PostgreSQL could not store, or that would come back changed. */
class UnreadableText extends MismatchedInputException {

    UnreadableText(JsonParser parser) {
        super(parser, "must not contain NUL or half of a surrogate pair", String.class);
    }
}
