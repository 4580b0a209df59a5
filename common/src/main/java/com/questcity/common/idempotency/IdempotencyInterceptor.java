package com.questcity.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.common.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Comes after security and validation: what these refuse is not kept. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private final Idempotency idempotency;
    private final AnswerFormat format;
    private final CurrentUser caller;
    private final RoutingContext http;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            Idempotency idempotency,
            AnswerFormat format,
            CurrentUser caller,
            RoutingContext http,
            ObjectMapper json) {
        this.idempotency = idempotency;
        this.format = format;
        this.caller = caller;
        this.http = http;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = http.request().getHeader(HEADER);
        if (key == null) {
            return call.proceed();
        }
        var write = write(UnusableKey.unless(key), call);
        return idempotency
                .once(write, () -> proceed(call).map(result -> answer(write, result, call)))
                .map(format::replay);
    }

    // What was understood, not how it was written: the order of a body's fields says nothing.
    private KeyedWrite write(String key, InvocationContext call) throws JsonProcessingException {
        var request = http.request();
        return KeyedWrite.of(
                caller.id(),
                request.method().name(),
                http.normalizedPath(),
                key,
                json.writeValueAsBytes(call.getParameters()));
    }

    private static Uni<?> proceed(InvocationContext call) {
        try {
            return (Uni<?>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private KeptAnswer answer(KeyedWrite write, @Nullable Object result, InvocationContext call) {
        var declared = call.getMethod().getAnnotation(ResponseStatus.class);
        var usual = result == null ? 204 : 200;
        return format.made(write, result, declared == null ? usual : declared.value());
    }
}
