package com.questcity.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.questcity.common.observability.RequestId;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Gives every problem our one shape: type, title, detail without internals, request_id, violations.
 * Runs before the logger of problems, so that a lost database is a 503 and no bug report.
 */
@ApplicationScoped
class ProblemShape implements ProblemPostProcessor {

    private static final int BEFORE_THE_LOGGER = 200;

    @Override
    public int priority() {
        return BEFORE_THE_LOGGER;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var refused = translate(problem, context.cause);
        var code = ProblemTypes.code(refused.getStatusCode());
        var shaped =
                refused.getType() == null
                        ? typed(refused, code, context.cause)
                        : HttpProblem.builder(refused);
        return shaped.withInstance(URI.create(masked(context.path)))
                .with("request_id", RequestId.current())
                .build();
    }

    private static HttpProblem translate(HttpProblem problem, Throwable cause) {
        if (problem.getStatusCode() != 500) {
            return problem;
        }
        if (ConnectionLoss.meansLater(cause)) {
            return new Unavailable();
        }
        if (isTooLarge(cause)) {
            return HttpProblem.builder().withStatus(413).build();
        }
        if (hasCause(cause, OptimisticLockException.class)) {
            return new ProblemException(
                    409, "changed-meanwhile", "Somebody changed this meanwhile: read it again.");
        }
        return problem;
    }

    private static HttpProblem.Builder typed(HttpProblem problem, String code, Throwable cause) {
        var status = problem.getStatusCode();
        var typed =
                HttpProblem.builder()
                        .withType(URI.create(ProblemTypes.PREFIX + code))
                        .withTitle(ProblemTypes.title(code))
                        .withStatus(status)
                        .withDetail(detail(status, cause));
        problem.getHeaders().forEach((name, value) -> typed.withHeader(name, value));
        var violations = violations(problem, cause);
        if (!violations.isEmpty()) {
            typed.with("violations", violations);
        }
        return typed;
    }

    private static String detail(int status, Throwable cause) {
        if (status == 400 && cause instanceof JsonProcessingException json) {
            var at = json.getLocation();
            return at == null
                    ? "The body is not valid JSON."
                    : "The body is not valid JSON at line %d, column %d."
                            .formatted(at.getLineNr(), at.getColumnNr());
        }
        return ProblemTypes.detail(status);
    }

    private static List<Map<String, String>> violations(HttpProblem problem, Throwable cause) {
        if (cause instanceof JsonMappingException mapping) {
            return JsonViolations.of(mapping);
        }
        if (problem.getParameters().get("violations") instanceof List<?> found) {
            return found.stream()
                    .filter(Violation.class::isInstance)
                    .map(Violation.class::cast)
                    .map(v -> JsonViolations.violation(JsonViolations.snake(v.field), v.message))
                    .toList();
        }
        return List.of();
    }

    // Quarkus says so by the message alone when a chunked body passes the limit.
    private static boolean isTooLarge(Throwable thrown) {
        return thrown instanceof IOException && "Request too large".equals(thrown.getMessage());
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    // The path is the client's own text: what no URI may hold is masked, so that this can't fail.
    private static String masked(String path) {
        return path.codePoints()
                .collect(
                        StringBuilder::new,
                        (text, c) -> {
                            if (c > ' ' && c < 127 && "\"<>\\^`{|}%[]".indexOf(c) < 0) {
                                text.appendCodePoint(c);
                            } else {
                                text.append('_');
                            }
                        },
                        StringBuilder::append)
                .toString();
    }
}
