package com.questcity.auth.token;

import com.questcity.common.identity.Ids;
import com.questcity.common.identity.PublicKeySource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** The signing keys of this replica, as the database has them; the newest signs. */
@ApplicationScoped
class SigningKeys implements PublicKeySource {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final SigningKeyRepository stored;
    private final Clock clock;

    private volatile List<SigningKey> keys = List.of();

    SigningKeys(SigningKeyRepository stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    void makeFirst(@Observes StartupEvent event) throws SQLException {
        if (stored.createFirst(Ids.next().toString(), clock.instant())) {
            LOG.info("made the first signing key");
        }
        // Before the first request, so that nobody ever sees an empty key set.
        keys = stored.readAll();
    }

    /** The key to sign with. */
    SigningKey current() {
        return keys.getFirst();
    }

    /** The public halves; reading them also takes over what other replicas changed. */
    @Override
    public Uni<String> jwks() {
        return stored.all().invoke(found -> keys = found).map(SigningKeys::document);
    }

    private static String document(List<SigningKey> keys) {
        var document = new JsonWebKeySet();
        for (var key : keys) {
            var jwk = new RsaJsonWebKey((java.security.interfaces.RSAPublicKey) key.publicKey());
            jwk.setKeyId(key.id());
            jwk.setUse("sig");
            jwk.setAlgorithm("RS256");
            document.addJsonWebKey(jwk);
        }
        return document.toJson();
    }

    /** The document from memory, for requests: no stranger's poll becomes a query. */
    String published() {
        return document(keys);
    }
}
