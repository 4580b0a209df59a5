package com.questcity.common.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The public keys that tokens are verified with, by key id. Polled rather than fetched on demand: a
 * stranger's unknown key id must not make us call anyone, and a withdrawn key must stop working.
 */
@ApplicationScoped
public class PublicKeys {

    private static final Logger LOG = Logger.getLogger(PublicKeys.class);

    private final PublicKeySource source;
    private final IdentityConfig config;
    private final Clock clock;

    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile boolean failing;
    private volatile Instant nextRefresh = Instant.EPOCH;

    PublicKeys(PublicKeySource source, IdentityConfig config, Clock clock) {
        this.source = source;
        this.config = config;
        this.clock = clock;
    }

    Optional<PublicKey> byId(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    /** False until the first key arrived: before that every token would be refused. */
    boolean loaded() {
        return !keys.isEmpty();
    }

    // Each second, so that a service that starts before auth-service is ready soon after it.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        if (clock.instant().isBefore(nextRefresh)) {
            return Uni.createFrom().voidItem();
        }
        return refresh();
    }

    /** Takes over what the source says now; on failure the known keys stay. */
    public Uni<Void> refresh() {
        return source.jwks()
                .invoke(this::accept)
                .onFailure()
                .invoke(this::keep)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    // Told once: auth-service may be away for a while.
    private void keep(Throwable cause) {
        if (!failing) {
            failing = true;
            LOG.warnf("kept public keys count=%d cause=%s", keys.size(), cause);
        }
    }

    private void accept(String document) {
        var known = keys.keySet();
        var told = parse(document);
        if (told.isEmpty()) {
            // A source that is just starting knows no keys yet; ours are better than none.
            throw new IllegalArgumentException("the key set is empty");
        }
        keys = told;
        failing = false;
        nextRefresh = clock.instant().plus(config.keyRefresh());
        if (!known.equals(keys.keySet())) {
            LOG.infof("took over public keys ids=%s", keys.keySet());
        }
    }

    private static Map<String, PublicKey> parse(String document) {
        try {
            return new JsonWebKeySet(document)
                    .getJsonWebKeys().stream()
                            .filter(PublicJsonWebKey.class::isInstance)
                            .map(PublicJsonWebKey.class::cast)
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            JsonWebKey::getKeyId, PublicJsonWebKey::getPublicKey));
        } catch (JoseException e) {
            throw new IllegalArgumentException("not a JSON Web Key Set", e);
        }
    }
}
