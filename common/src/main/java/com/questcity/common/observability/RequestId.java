package com.questcity.common.observability;

import com.questcity.common.identity.Ids;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Names each request, in its answer and in every log line about it; a client may bring the name.
 */
@ApplicationScoped
public class RequestId {

    private static final String HEADER = "X-Request-ID";
    private static final String KEY = "request_id";
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int FIRST = 10_000;

    void name(@Observes Filters filters) {
        filters.register(RequestId::assign, FIRST);
    }

    /** The id of the request that is being served; "none" in background work. */
    public static String current() {
        return MDC.get(KEY) instanceof String id ? id : "none";
    }

    private static void assign(RoutingContext context) {
        var brought = context.request().getHeader(HEADER);
        var id =
                brought != null && ALLOWED.matcher(brought).matches()
                        ? brought
                        : Ids.next().toString();
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
