package com.questcity.quest.authoring;

import java.util.Map;

/** One reason why a quest can't be played yet: the field, in the names of the API, and its lack. */
record Gap(String field, String message) {

    Gap within(String parent) {
        return new Gap(parent + "." + field, message);
    }

    Map<String, String> member() {
        return Map.of("field", field, "message", message);
    }
}
