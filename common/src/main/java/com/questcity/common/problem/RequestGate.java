package com.questcity.common.problem;

import com.questcity.common.observability.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Refuses, before any resource is looked up, what no resource could answer well. */
@ApplicationScoped
class RequestGate {

    private static final Logger LOG = Logger.getLogger(RequestGate.class);

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    // Printable ASCII that a URI may hold, whole escapes only, and none that hides NUL or a slash.
    private static final Pattern TARGET =
            Pattern.compile(
                    "(?:[!$&-;=@-Z_a-z~]|%(?!00|2[fF])\\p{XDigit}{2})*"
                            + "(?:[?](?:[!$&-;=?-Z_a-z~]|%(?!00)\\p{XDigit}{2})*)?");
    private static final int ADMITTED = 0;
    private static final int LONGEST_URI = 4_096;
    private static final int LARGEST_HEADERS = 20 * 1024;
    private static final int GRACE_MILLIS = 500;
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
        var status = refusal(context.request());
        if (status == ADMITTED) {
            context.next();
        } else {
            refuse(context, status);
        }
    }

    // Below what Netty allows: there a refusal would be without a problem document.
    private int refusal(HttpServerRequest request) {
        if (!METHODS.contains(request.method().name())) {
            return 405;
        }
        if (declaredLength(request.getHeader("Content-Length")) > bodyLimit) {
            return 413;
        }
        if (request.uri().length() > LONGEST_URI) {
            return 414;
        }
        if (headerSize(request) > LARGEST_HEADERS) {
            return 431;
        }
        return isAmbiguous(request) ? 400 : ADMITTED;
    }

    private static boolean isAmbiguous(HttpServerRequest request) {
        var coding = request.getHeader("Transfer-Encoding");
        return request.path() == null
                || !TARGET.matcher(request.uri()).matches()
                || request.authority() == null
                || (coding != null && !coding.equalsIgnoreCase("chunked"));
    }

    private static int headerSize(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    private static long declaredLength(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void failed(RoutingContext context) {
        var status = context.statusCode();
        if (status < 400 || context.response().headWritten()) {
            context.next();
        } else {
            if (status >= 500) {
                LOG.errorf(context.failure(), "failed outside of any resource status=%d", status);
            }
            refuse(context, status);
        }
    }

    // The body was not read, so the connection can't be used again. It is closed a moment later, so
    // that a client that is still sending can read the answer.
    private static void refuse(RoutingContext context, int status) {
        var code = ProblemTypes.code(status);
        if (status == 405) {
            context.response().putHeader("Allow", String.join(", ", METHODS));
        }
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
        context.vertx().setTimer(GRACE_MILLIS, id -> context.request().connection().close());
    }
}
