package com.questcity.common.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Job data as JSON by the service's own mapper: what {@link Jobs} wrote is what the job reads. */
class JobData implements Serializer {

    private final ObjectMapper json;

    JobData(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public byte[] serialize(@Nullable Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        try {
            return json.readValue(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
