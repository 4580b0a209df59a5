package com.questcity.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One service behind the gateway. Bodies stream through it in both directions. */
final class Upstream implements ProxyInterceptor {

    private static final int CONNECT_MILLIS = 2_000;
    private static final String BODY = "measured-body";

    /**
     * What concerns only the connection between gateway and service, or is the gateway's to say.
     */
    private static final List<String> NOT_PASSED_ON =
            List.of("connection", "keep-alive", "trailer", "upgrade", "server", RequestId.HEADER);

    private final UpstreamFailures failures;
    private final RequestOptions origin;
    private final long answerMillis;
    private final long bodyLimit;
    private final HttpProxy proxy;
    private final SocketTunnel tunnel;

    Upstream(String service, String address, HttpClient client, GatewayLimits limits) {
        this.failures = new UpstreamFailures(service);
        this.origin = origin(address);
        this.answerMillis = limits.answer().toMillis();
        this.bodyLimit = limits.body();
        this.proxy =
                HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                        .origin(this::open)
                        .addInterceptor(this);
        this.tunnel = new SocketTunnel(client, origin, failures, limits);
    }

    static RequestOptions origin(String address) {
        int colon = address.lastIndexOf(':');
        return new RequestOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setHost(address.substring(0, colon))
                .setPort(Integer.parseInt(address.substring(colon + 1)));
    }

    void forward(HttpServerRequest request) {
        if (SocketTunnel.isUpgrade(request)) {
            tunnel.open(request);
        } else {
            proxy.handle(request);
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var incoming = request.proxiedRequest();
        // The service sees the host that the client asked for, as behind the real ingress.
        request.setAuthority(incoming.authority());
        var body = request.getBody();
        if (Answers.hasBody(incoming) && body != null) {
            var measured = new MeasuredBody(body.stream(), bodyLimit);
            context.set(BODY, measured);
            request.setBody(Body.body(measured, body.length()));
        }
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(refuse(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        NOT_PASSED_ON.forEach(response.headers()::remove);
        var body = response.getBody();
        if (body != null && body.length() < 0 && isBodyless(context)) {
            // Or the proxy would announce chunks that never come.
            body.stream().resume();
            response.setBody(null);
        }
        return context.sendResponse();
    }

    private static boolean isBodyless(ProxyContext context) {
        int status = context.response().getStatusCode();
        return status == 204
                || status == 304
                || context.request().getMethod().equals(HttpMethod.HEAD);
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        var body = measured(context);
        return context.client()
                .request(new RequestOptions(origin))
                .onSuccess(request -> watch(request, body));
    }

    /** The time-out runs from the last sign of progress: a slow upload isn't a silent service. */
    private void watch(HttpClientRequest request, @Nullable MeasuredBody body) {
        // The answer fails as well, and is handled; unheard here, it would be logged with its
        // stack.
        request.exceptionHandler(known -> {});
        request.idleTimeout(answerMillis);
        if (body != null) {
            body.onProgress(() -> request.idleTimeout(answerMillis));
        }
    }

    private ProxyResponse refuse(ProxyContext context, Throwable failure) {
        var problem = problem(measured(context), failure);
        var incoming = context.request().proxiedRequest();
        if (Answers.hasBody(incoming)) {
            Answers.closeAfterwards(incoming);
        }
        var response = context.request().release().response();
        response.setStatusCode(problem.status);
        Answers.problemHeaders(response.headers(), problem);
        var id = RequestId.of(incoming.response().headers().get(RequestId.HEADER));
        var content = problem.body(detail(problem), Answers.instance(incoming), id);
        response.setBody(Body.body(content));
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        return response;
    }

    private Problem problem(@Nullable MeasuredBody body, Throwable failure) {
        if (body != null && body.isTooLarge()) {
            return Problem.BODY_TOO_LARGE;
        }
        if (body != null && body.isAwaited() && body.isTooSlow()) {
            return Problem.REQUEST_TIMED_OUT;
        }
        if (failure instanceof StreamResetException) {
            return Problem.BAD_REQUEST; // reset from here, because the body broke off
        }
        if (body != null && body.isAwaited() && failure instanceof TimeoutException) {
            return Problem.REQUEST_TIMED_OUT;
        }
        return failures.problem(failure);
    }

    private String detail(Problem problem) {
        return switch (problem) {
            case BODY_TOO_LARGE -> "At most " + bodyLimit + " bytes.";
            case BAD_REQUEST -> "The body broke off.";
            case REQUEST_TIMED_OUT -> "The rest of the body did not come.";
            default -> failures.detail(problem);
        };
    }

    private static @Nullable MeasuredBody measured(ProxyContext context) {
        return context.get(BODY, MeasuredBody.class);
    }
}
