package com.questcity.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they are kept: what a resource method returned, or the refusal that it failed with.
 */
@ApplicationScoped
class AnswerFormat {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS =
            new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> HEADERS =
            new TypeReference<>() {};

    private final ObjectMapper json;

    AnswerFormat(ObjectMapper json) {
        this.json = json;
    }

    /** The status is the declared one, unless the result is a response with its own. */
    KeptAnswer made(KeyedWrite write, @Nullable Object result, int declaredStatus) {
        if (result instanceof RestResponse<?> response) {
            return new KeptAnswer(
                    write.requestHash(),
                    response.getStatus(),
                    flat(response.getStringHeaders()),
                    body(response.getEntity()));
        }
        return new KeptAnswer(write.requestHash(), declaredStatus, Map.of(), body(result));
    }

    KeptAnswer refused(KeyedWrite write, HttpProblem problem) {
        var members = new LinkedHashMap<>(problem.getParameters());
        members.put("type", String.valueOf(problem.getType()));
        members.put("title", problem.getTitle());
        members.put("detail", problem.getDetail());
        var headers = new HashMap<String, String>();
        problem.getHeaders().forEach((name, value) -> headers.put(name, value.toString()));
        return new KeptAnswer(
                write.requestHash(), problem.getStatusCode(), headers, write(members));
    }

    /**
     * Throws the refusal, if it was one: it gets the id of the request that is answered with it.
     */
    RestResponse<?> replay(KeptAnswer answer) {
        if (answer.isRefusal()) {
            throw problem(answer);
        }
        var response = RestResponse.ResponseBuilder.create(answer.status());
        answer.headers().forEach(response::header);
        // Text that a JSON resource answers with is written as it is.
        return answer.body().isEmpty() ? response.build() : response.entity(answer.body()).build();
    }

    String headers(KeptAnswer answer) {
        return write(answer.headers());
    }

    Map<String, String> headers(String kept) {
        return read(kept, HEADERS);
    }

    private HttpProblem problem(KeptAnswer answer) {
        var members = read(answer.body(), MEMBERS);
        var problem =
                HttpProblem.builder()
                        .withType(URI.create(String.valueOf(members.remove("type"))))
                        .withTitle(String.valueOf(members.remove("title")))
                        .withStatus(answer.status())
                        .withDetail(String.valueOf(members.remove("detail")));
        members.forEach(problem::with);
        answer.headers().forEach(problem::withHeader);
        return problem.build();
    }

    private String body(@Nullable Object entity) {
        return entity == null ? "" : write(entity);
    }

    private static Map<String, String> flat(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, header -> String.join(", ", header.getValue())));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers must be plain JSON", e);
        }
    }

    private <T> T read(String kept, TypeReference<T> type) {
        try {
            return json.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is not readable", e);
        }
    }
}
