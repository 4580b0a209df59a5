package com.questcity.common.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event between two services: CloudEvents 1.0, structured JSON, with the extension attribute
 * {@code version}. Attributes that we do not know are allowed, as the specification wants it.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CloudEvent(
        @NotNull @Pattern(regexp = "1\\.0") String specversion,
        @NotNull UUID id,
        @NotNull @Pattern(regexp = "/questcity/[a-z]{1,32}") String source,
        @NotNull @Pattern(regexp = "com\\.questcity\\.[A-Z][A-Za-z]{1,99}\\.v[1-9][0-9]?") String type,
        @NotBlank @Size(max = 255) String subject,
        @NotNull Instant time,
        @Pattern(regexp = "application/json") @Nullable String datacontenttype,
        @NotNull @PositiveOrZero Integer version,
        @NotNull ObjectNode data) {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    static String type(String name) {
        return "com.questcity." + name + ".v1";
    }

    static String source(String context) {
        return "/questcity/" + context;
    }

    static CloudEvent of(OutgoingEvent event, String context, JsonNode data) {
        return new CloudEvent(
                "1.0",
                event.id(),
                source(context),
                type(event.type()),
                event.subject(),
                event.time(),
                "application/json",
                Math.toIntExact(event.version()),
                (ObjectNode) data);
    }
}
