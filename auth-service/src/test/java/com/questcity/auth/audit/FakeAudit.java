package com.questcity.auth.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.List;

/** Stores nothing, and writes down which acts it was told. */
@Vetoed
public class FakeAudit extends AuditTrail {

    private final List<String> log;

    public FakeAudit(List<String> log) {
        super(
                new AuditRepository(),
                new CurrentVertxRequest(),
                new ObjectMapper(),
                Clock.systemUTC());
        this.log = log;
    }

    @Override
    public Uni<Void> record(Act act) {
        return Uni.createFrom().voidItem().invoke(() -> log.add("audit " + text(act)));
    }

    private static String text(Act act) {
        var after = act.after() == null ? "" : " " + act.after();
        return act.action() + " by " + act.actor() + " on " + act.target() + after;
    }
}
