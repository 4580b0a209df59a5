package com.questcity.auth.admin;

import com.questcity.common.problem.Unavailable;
import com.questcity.common.resilience.Dependency;
import com.questcity.common.resilience.Guards;
import com.questcity.common.resilience.HealthStatus;
import com.questcity.common.resilience.ResetView;
import com.questcity.common.resilience.ServiceHealthView;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One of the other services, asked for its health through its guard. */
class Peer implements Dependency {

    private static final int MILLIS = 1_000;

    private final String context;
    private final PeerHealthApi api;
    private final Guard guard;

    Peer(String context, URI address) {
        this.context = context;
        this.guard = Guards.peer(context);
        this.api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(address)
                        .connectTimeout(MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(MILLIS, TimeUnit.MILLISECONDS)
                        .disableDefaultMapper(true)
                        .build(PeerHealthApi.class);
    }

    @Override
    public String name() {
        return context;
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public boolean peer() {
        return true;
    }

    @Override
    public Uni<HealthStatus> check() {
        return call(() -> api.health(context), new TypeLiteral<>() {})
                .map(answer -> answer.getEntity().status());
    }

    /** A dependency of the peer ("database"), as the peer sees it, under its platform name. */
    Uni<ServiceHealthView> service(String dependency) {
        return call(() -> api.service(context, dependency), new TypeLiteral<>() {})
                .map(view -> view.named(context + "." + dependency))
                .onFailure()
                .transform(Peer::refusal);
    }

    /** With the operator's own token: the peer decides whether he may. */
    Uni<ResetView> reset(String dependency, String authorization) {
        return call(() -> api.reset(context, dependency, authorization), new TypeLiteral<>() {})
                .map(view -> view.named(context + "." + dependency))
                .onFailure()
                .transform(Peer::refusal);
    }

    // A peer that says no has answered: its status is passed on. Anything else means it is away.
    private static Throwable refusal(Throwable failure) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500) {
            return new WebApplicationException(answer.getResponse().getStatus());
        }
        return new Unavailable();
    }

    private <T> Uni<T> call(Supplier<Uni<T>> question, TypeLiteral<Uni<T>> type) {
        return guard.get(question, type);
    }
}
