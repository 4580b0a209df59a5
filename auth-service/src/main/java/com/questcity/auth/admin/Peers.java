package com.questcity.auth.admin;

import com.questcity.common.resilience.Dependency;
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
        this.quest = new Peer("quest", addresses.quest());
        this.chat = new Peer("chat", addresses.chat());
        this.media = new Peer("media", addresses.media());
        this.social = new Peer("social", addresses.social());
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
