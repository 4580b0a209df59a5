package com.questcity.common.events;

import com.questcity.common.identity.ServiceTokens;
import com.questcity.common.resilience.PeersConfig;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Posts events to other services, in the name of this one. */
@Singleton
class EventSender {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 5_000;

    private final PeersConfig peers;
    private final ServiceTokens tokens;
    private final EventData data;
    private final String context;

    EventSender(
            PeersConfig peers,
            ServiceTokens tokens,
            EventData data,
            @ConfigProperty(name = "questcity.context") String context) {
        this.peers = peers;
        this.tokens = tokens;
        this.data = data;
        this.context = context;
    }

    /** A way to the consumer; whatever it answers is an item. */
    Function<OutgoingEvent, Uni<RestResponse<Void>>> to(String consumer) {
        var api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(PeersConfig.require(peers, consumer))
                        .connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS)
                        .disableDefaultMapper(true)
                        .build(EventsApi.class);
        return event ->
                tokens.bearer().chain(token -> api.receive(token, data.document(event, context)));
    }
}
