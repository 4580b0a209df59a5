package com.questcity.common.problem;

import com.questcity.common.observability.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses, before any resource is looked up, what no resource could answer well. */
@ApplicationScoped
class RequestGate {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int AFTER_REQUEST_ID = 1_000;

    private final long bodyLimit;

    RequestGate(@ConfigProperty(name = "questcity.http.body-limit") long bodyLimit) {
        this.bodyLimit = bodyLimit;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, AFTER_REQUEST_ID);
    }

    /**
     * What fails outside the resources (a chunked body over the limit, a broken URI) is a problem
     * too.
     */
    void answerFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(RequestGate::failed);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        if (!METHODS.contains(request.method().name())) {
            context.response().putHeader("Allow", String.join(", ", METHODS));
            refuse(context, 405);
        } else if (declaredLength(request.getHeader("Content-Length")) > bodyLimit) {
            refuse(context, 413);
        } else if (request.uri().contains("%00") || request.path() == null) {
            refuse(context, 400);
        } else {
            context.next();
        }
    }

    private static long declaredLength(@org.jspecify.annotations.Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void failed(RoutingContext context) {
        var status = context.statusCode();
        if (status < 400 || status >= 500 || context.response().headWritten()) {
            context.next();
        } else {
            refuse(context, status);
        }
    }

    // The body was not read, so the connection can't be used again.
    private static void refuse(RoutingContext context, int status) {
        var code = ProblemTypes.code(status);
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(
                        new JsonObject()
                                .put("type", ProblemTypes.PREFIX + code)
                                .put("title", ProblemTypes.title(code))
                                .put("status", status)
                                .put("detail", ProblemTypes.detail(status))
                                .put("instance", "/")
                                .put("request_id", RequestId.current())
                                .toBuffer());
    }
}
