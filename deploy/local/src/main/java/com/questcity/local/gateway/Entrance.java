package com.questcity.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;

/**
 * Every request comes in here: refused, answered by the API page, or handed to the service behind
 * its path.
 */
final class Entrance implements Handler<HttpServerRequest> {

    private static final Logger LOG = System.getLogger(Entrance.class.getName());

    private final IngressRules rules;
    private final Map<String, Upstream> upstreams;
    private final ApiPage page;
    private final GatewayLimits limits;
    private final HeadDeadlines deadlines;

    Entrance(
            IngressRules rules,
            Map<String, Upstream> upstreams,
            ApiPage page,
            GatewayLimits limits,
            HeadDeadlines deadlines) {
        this.rules = rules;
        this.upstreams = upstreams;
        this.page = page;
        this.limits = limits;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(HttpServerRequest request) {
        deadlines.arrived(request);
        var id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.response().putHeader(RequestId.HEADER, id);
        try {
            if (accepts(request)) {
                pass(request, id);
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "request failed request_id=" + id, bug);
            Answers.problem(request, Problem.INTERNAL, "The gateway failed.");
        }
    }

    private void pass(HttpServerRequest request, String id) {
        var path = RequestTarget.path(request.uri());
        if (page.owns(path)) {
            page.answer(request, path);
            return;
        }
        var rule = rules.match(path).orElse(null);
        if (rule == null) {
            Answers.problem(request, Problem.NOT_FOUND, "No service answers at this path.");
            return;
        }
        boolean waits = request.headers().contains(HttpHeaders.EXPECT);
        ForwardedHeaders.rewrite(request, id);
        if (waits) {
            // The gateway has made up its mind about the body; the service need not be asked as
            // well.
            request.response().writeContinue();
        }
        Objects.requireNonNull(upstreams.get(rule.service())).forward(request);
    }

    private boolean accepts(HttpServerRequest request) {
        var refusal = RequestTarget.refusal(request.uri());
        if (refusal != null) {
            Answers.problem(request, Problem.BAD_TARGET, refusal);
        } else if (request.version() != HttpVersion.HTTP_1_1) {
            // Before 1.1 there are no chunks, and the proxy would have to hold whole answers in
            // memory.
            Answers.problem(request, Problem.OLD_VERSION, "Please speak HTTP/1.1.");
        } else if (isMalformed(request)) {
            Answers.problem(
                    request, Problem.BAD_REQUEST, "Host or Transfer-Encoding is not acceptable.");
        } else if (isTunnelling(request.method())) {
            Answers.problem(request, Problem.METHOD_NOT_ALLOWED, "TRACE and CONNECT are off.");
        } else if (declaredLength(request) > limits.body()) {
            Answers.problem(
                    request, Problem.BODY_TOO_LARGE, "At most " + limits.body() + " bytes.");
        } else {
            return true;
        }
        return false;
    }

    private static boolean isMalformed(HttpServerRequest request) {
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return request.headers().getAll(HttpHeaders.HOST).size() != 1
                || request.authority() == null
                || encodings.size() > 1
                || (encodings.size() == 1 && !encodings.getFirst().equals("chunked"));
    }

    private static boolean isTunnelling(HttpMethod method) {
        return method.equals(HttpMethod.TRACE) || method.equals(HttpMethod.CONNECT);
    }

    /** Netty has already refused a length that isn't a number, and two that differ. */
    private static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
