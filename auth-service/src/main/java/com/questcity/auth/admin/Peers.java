package com.questcity.auth.admin;

import com.questcity.common.resilience.Dependency;
import com.questcity.common.resilience.PeersConfig;
import com.questcity.common.resilience.UnknownDependency;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** The other four services, each a dependency of the platform's health. */
@Singleton
class Peers {

    private final Peer quest;
    private final Peer chat;
    private final Peer media;
    private final Peer social;

    Peers(PeersConfig addresses) {
        this.quest = peer("quest", addresses);
        this.chat = peer("chat", addresses);
        this.media = peer("media", addresses);
        this.social = peer("social", addresses);
    }

    private static Peer peer(String context, PeersConfig addresses) {
        return new Peer(context, PeersConfig.require(addresses, context));
    }

    Optional<Peer> find(String context) {
        return Stream.of(quest, chat, media, social)
                .filter(peer -> peer.name().equals(context))
                .findFirst();
    }

    Peer require(String context) {
        return find(context).orElseThrow(() -> new UnknownDependency(context));
    }

    @Produces
    @Singleton
    @Unremovable
    Dependency quest() {
        return quest;
    }

    @Produces
    @Singleton
    @Unremovable
    Dependency chat() {
        return chat;
    }

    @Produces
    @Singleton
    @Unremovable
    Dependency media() {
        return media;
    }

    @Produces
    @Singleton
    @Unremovable
    Dependency social() {
        return social;
    }
}
