package com.questcity.common.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.common.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Events as JSON, by the service's own mapper. */
@Singleton
class EventData {

    private final ObjectMapper json;

    EventData(ObjectMapper json) {
        this.json = json;
    }

    /** As strict as requests are, but for fields that a later release of the producer has added. */
    <T> T read(CloudEvent event, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.data());
        } catch (IOException e) {
            throw new ProblemException(
                    400, "invalid-request", "The data does not fit the type of the event.");
        }
    }

    String document(OutgoingEvent event, String context) {
        try {
            var data = json.readTree(event.data());
            return json.writeValueAsString(CloudEvent.of(event, context, data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event's data is no JSON id=" + event.id(), e);
        }
    }
}
