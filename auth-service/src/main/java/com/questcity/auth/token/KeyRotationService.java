package com.questcity.auth.token;

import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.token.KeyRing.State;
import com.questcity.common.identity.Ids;
import com.questcity.common.identity.PublicKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Changes the key that tokens are signed with, while none of them is refused: a key is published
 * before it signs, and stays until its last tokens have ended.
 */
@ApplicationScoped
public class KeyRotationService {

    private static final Logger LOG = Logger.getLogger(KeyRotationService.class);
    private static final Duration KEPT_AFTER_ITS_END = Duration.ofHours(1);

    private final SigningKeyRepository stored;
    private final PublicKeys known;
    private final KeyVault vault;
    private final KeyTimes times;
    private final AuditTrail audit;
    private final Vertx vertx;

    KeyRotationService(
            SigningKeyRepository stored,
            PublicKeys known,
            KeyVault vault,
            KeyTimes times,
            AuditTrail audit,
            Vertx vertx) {
        this.stored = stored;
        this.known = known;
        this.vault = vault;
        this.times = times;
        this.audit = audit;
        this.vertx = vertx;
    }

    /** The newest first. */
    Uni<List<KeyView>> keys() {
        return stored.all()
                .map(ring ->
                        ring.published(times.now()).stream()
                                .map(key -> KeyView.of(key, ring.state(key, times.now())))
                                .toList());
    }

    /** Publishes a new key, which signs a little later; refused while another one waits. */
    Uni<KeyView> rotate(UUID actor) {
        return newPair()
                .chain(pair -> stored.inTurn(connection -> publish(connection, pair)))
                .call(known::refresh)
                .invoke(key ->
                        LOG.infof("rotated signing key id=%s from=%s", key.id(), key.signsFrom()))
                .call(key -> audit.record(act(actor, "key.rotated", key.id())))
                .map(key -> KeyView.of(key, State.PUBLISHED));
    }

    // Finding primes takes a processor some tenths of a second: not on the event loop.
    private Uni<KeyPair> newPair() {
        return vertx.executeBlocking(vault::newPair, false);
    }

    private Uni<SigningKey> publish(SqlClient connection, KeyPair pair) {
        return stored.all(connection).chain(ring -> publish(connection, pair, ring));
    }

    private Uni<SigningKey> publish(SqlClient connection, KeyPair pair, KeyRing ring) {
        var now = times.now();
        if (ring.hasWaiting(now)) {
            return Uni.createFrom().failure(RotationWaiting::new);
        }
        var id = Ids.next().toString();
        var next = new SigningKey(id, pair, now, times.signsFrom(now), null);
        return stored.add(connection, next)
                .chain(() -> stored.retire(connection, ring.signing(now), times.retires(next)))
                .replaceWith(next);
    }

    /**
     * Ends a key that leaked, and with it every token that it signed. One that does not sign yet
     * may sign on other replicas until they read the keys again, so for a few seconds.
     */
    Uni<Void> withdraw(UUID actor, String id) {
        return stored.inTurn(connection -> withdraw(connection, id))
                .call(known::refresh)
                .invoke(() -> LOG.warnf("withdrew signing key id=%s", id))
                .chain(() -> audit.record(act(actor, "key.withdrawn", id)));
    }

    private static Act act(UUID actor, String action, String key) {
        return Act.of(actor, action, null).noting(Map.of("key", key));
    }

    private Uni<Void> withdraw(SqlClient connection, String id) {
        return stored.all(connection).chain(ring -> withdraw(connection, id, ring));
    }

    private Uni<Void> withdraw(SqlClient connection, String id, KeyRing ring) {
        var now = times.now();
        var key = ring.byId(id).orElseThrow(() -> new KeyNotFound(id));
        var deleted = stored.delete(connection, key);
        return switch (ring.state(key, now)) {
            case SIGNING -> Uni.createFrom().failure(new KeySigns(id));
            case RETIRING -> deleted;
            // Nobody succeeds the key that signs, so that it has no end again.
            case PUBLISHED ->
                    deleted.chain(() -> stored.retire(connection, ring.signing(now), null));
        };
    }

    /** Answers how many keys had ended long ago. */
    Uni<Integer> deleteEnded() {
        return stored.deleteEndedUntil(times.now().minus(KEPT_AFTER_ITS_END));
    }
}
