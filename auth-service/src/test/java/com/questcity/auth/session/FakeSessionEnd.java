package com.questcity.auth.session;

import com.questcity.auth.audit.FakeAudit;
import com.questcity.auth.token.FakeRevocations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.function.Supplier;

/** The real one without a database; it writes down when a transaction would have committed. */
@Vetoed
class FakeSessionEnd extends SessionEnd {

    private final List<String> log;

    FakeSessionEnd(SessionService sessions, RefreshRepository refreshes, List<String> log) {
        super(sessions, refreshes, new FakeRevocations(log), new FakeAudit(log));
        this.log = log;
    }

    @Override
    <T> Uni<T> inTransaction(Supplier<Uni<T>> change) {
        return Uni.createFrom()
                .voidItem()
                .chain(() -> change.get())
                .invoke(() -> log.add("commit"));
    }
}
