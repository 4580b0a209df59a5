package com.questcity.common.testing;

import java.net.http.HttpResponse;
import java.util.UUID;

/** An event as another service delivers it; the data is JSON. */
public record TestEvent(
        UUID id, String source, String type, String subject, long version, String data) {

    public static TestEvent of(
            String source, String type, Object subject, long version, String data) {
        return new TestEvent(UUID.randomUUID(), source, type, subject.toString(), version, data);
    }

    public static TestEvent userDeleted(UUID user) {
        return of("auth", "UserDeleted", user, 1, "{\"user_id\": \"" + user + "\"}");
    }

    public String document() {
        return """
        {"specversion": "1.0", "id": "%s", "source": "/questcity/%s",
         "type": "com.questcity.%s.v1", "subject": "%s", "time": "2026-11-23T12:00:00Z",
         "datacontenttype": "application/json", "version": %d, "data": %s}
        """
                .formatted(id, source, type, subject, version, data);
    }

    public HttpResponse<String> deliverTo(ServiceUnderTest service, String token) {
        return deliver(service, token, document());
    }

    /** Any document, to where events go. */
    public static HttpResponse<String> deliver(
            ServiceUnderTest service, String token, String document) {
        return service.send(
                "POST",
                "/internal/events",
                token,
                document,
                "Content-Type",
                "application/cloudevents+json");
    }
}
