package com.questcity.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Who the client is, said by the gateway alone. It works on the incoming request itself, before
 * anything is proxied: an interceptor of the proxy would not see a WebSocket upgrade.
 */
final class ForwardedHeaders {

    /**
     * Headers that some server, framework or proxy takes as identity, address or path of a client.
     */
    private static final Set<String> FORGEABLE =
            Set.of(
                    "forwarded",
                    "via",
                    "proxy",
                    "proxy-connection",
                    "remote-user",
                    "remote-addr",
                    "client-ip",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "fastly-client-ip",
                    "x-real-ip",
                    "x-client-ip",
                    "x-cluster-client-ip",
                    "x-remote-user",
                    "x-remote-addr",
                    "x-remote-ip",
                    "x-host",
                    "x-http-method-override");

    private static final List<String> FORGEABLE_PREFIXES =
            List.of(
                    "x-forwarded",
                    "x-user",
                    "x-auth",
                    "x-original",
                    "x-rewrite",
                    "x-envoy",
                    "x-proxyuser",
                    "x-authenticated",
                    "x-client-cert",
                    "x-ssl",
                    "ssl-client",
                    "x-role",
                    "x-service",
                    "x-internal");

    private static final Set<String> HOP_BY_HOP =
            Set.of(
                    "keep-alive",
                    "te",
                    "trailer",
                    "http2-settings",
                    "expect",
                    "proxy-authorization");

    private ForwardedHeaders() {}

    static void rewrite(HttpServerRequest request, String requestId) {
        var headers = request.headers();
        strip(headers);
        var authority = Objects.requireNonNull(request.authority());
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Host", authority.toString());
        headers.set("X-Forwarded-Port", Integer.toString(port(request, authority)));
        headers.set(RequestId.HEADER, requestId);
    }

    private static void strip(MultiMap headers) {
        var named = connectionOptions(headers);
        for (var name : List.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (named.contains(lower) || isForgeable(lower) || HOP_BY_HOP.contains(lower)) {
                headers.remove(name);
            }
        }
    }

    /** The headers that this hop's Connection header claims for itself. */
    private static Set<String> connectionOptions(MultiMap headers) {
        var named = Objects.requireNonNullElse(headers.get(HttpHeaders.CONNECTION), "");
        var options = new HashSet<String>();
        for (var option : named.toLowerCase(Locale.ROOT).split(",", -1)) {
            options.add(option.strip());
        }
        options.remove("upgrade");
        options.remove("host");
        options.remove("content-length");
        options.remove("transfer-encoding");
        return options;
    }

    private static boolean isForgeable(String name) {
        // X_User_Id and X-User-Id are one variable to every CGI-like server.
        return name.indexOf('_') >= 0
                || FORGEABLE.contains(name)
                || FORGEABLE_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static int port(HttpServerRequest request, HostAndPort authority) {
        return authority.port() > 0 ? authority.port() : request.localAddress().port();
    }
}
