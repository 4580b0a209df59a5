package com.questcity.auth.token;

import com.questcity.common.identity.Ids;
import com.questcity.common.identity.PublicKeySource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.interfaces.RSAPublicKey;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** The signing keys of this replica, as the database had them a few seconds ago. */
@ApplicationScoped
class SigningKeys implements PublicKeySource {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final StartUpKeys atStart;
    private final SigningKeyRepository stored;
    private final Clock clock;

    private volatile KeyRing ring = new KeyRing(List.of());

    SigningKeys(StartUpKeys atStart, SigningKeyRepository stored, Clock clock) {
        this.atStart = atStart;
        this.stored = stored;
        this.clock = clock;
    }

    void makeFirst(@Observes StartupEvent event) throws SQLException {
        if (atStart.createFirst(Ids.next().toString(), clock.instant())) {
            LOG.info("made the first signing key");
        }
        // Before the first request, so that nobody ever sees an empty key set.
        ring = atStart.read();
    }

    /** The key to sign with. */
    SigningKey current() {
        return ring.signing(clock.instant());
    }

    /** The public halves; reading them also takes over what other replicas changed. */
    @Override
    public Uni<String> jwks() {
        return stored.all().invoke(this::takeOver).map(this::document);
    }

    // An empty table is no reason to stop signing: somebody is restoring it.
    private void takeOver(KeyRing found) {
        if (!found.keys().isEmpty()) {
            ring = found;
        }
    }

    /** The document from memory, for requests: no stranger's poll becomes a query. */
    String published() {
        return document(ring);
    }

    private String document(KeyRing keys) {
        var document = new JsonWebKeySet();
        for (var key : keys.published(clock.instant())) {
            var jwk = new RsaJsonWebKey((RSAPublicKey) key.publicKey());
            jwk.setKeyId(key.id());
            jwk.setUse("sig");
            jwk.setAlgorithm("RS256");
            document.addJsonWebKey(jwk);
        }
        return document.toJson();
    }
}
