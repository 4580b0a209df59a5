package com.questcity.auth.token;

import com.questcity.common.resilience.FakeWake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Revokes nothing, and writes down what it should have. */
@Vetoed
public class FakeRevocations extends RevocationService {

    private final List<String> log;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    public FakeRevocations(List<String> log) {
        super(null, new FakeWake(log), Clock.systemUTC());
        this.log = log;
    }

    @Override
    public Uni<Void> endSession(UUID sessionId) {
        return note("revoke " + sessionId);
    }

    @Override
    public Uni<Void> endSessions(Collection<UUID> sessionIds) {
        return note("revoke " + sessionIds);
    }

    @Override
    public Uni<Void> requireVersion(UUID accountId, int smallestValid) {
        return note("version " + accountId + " " + smallestValid);
    }

    private Uni<Void> note(String what) {
        return Uni.createFrom().voidItem().invoke(() -> log.add(what));
    }
}
