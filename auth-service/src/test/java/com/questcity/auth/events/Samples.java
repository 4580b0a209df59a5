package com.questcity.auth.events;

import com.questcity.common.events.EventConsumer;
import com.questcity.common.events.ReceivedEvent;
import com.questcity.common.testing.TestDatabase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Consumers whose effects can be counted: each adds a row, so a second effect is a second row. */
final class Samples {

    private Samples() {}

    static void createTable(TestDatabase sql) {
        sql.execute("CREATE TABLE IF NOT EXISTS sample (test_id uuid, note text, version bigint)");
    }

    static long effects(TestDatabase sql, UUID testId) {
        return sql.number("SELECT count(*) FROM sample WHERE test_id = ?", testId);
    }

    private static Uni<Void> note(ReceivedEvent<Sample> event) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery("INSERT INTO sample VALUES (?1, ?2, ?3)")
                                .setParameter(1, event.data().testId())
                                .setParameter(2, event.data().note())
                                .setParameter(3, event.version())
                                .executeUpdate())
                .replaceWithVoid();
    }

    /** Fails after its effect while it is told to. */
    @ApplicationScoped
    static class Facts implements EventConsumer<Sample> {

        private volatile boolean failing;

        void fail(boolean now) {
            failing = now;
        }

        @Override
        public String type() {
            return "SampleHappened";
        }

        @Override
        public String producer() {
            return "auth";
        }

        @Override
        public Class<Sample> data() {
            return Sample.class;
        }

        @Override
        public Uni<Void> consume(ReceivedEvent<Sample> event) {
            return note(event)
                    .invoke(() -> {
                        if (failing) {
                            throw new IllegalStateException("planted");
                        }
                    });
        }
    }

    @ApplicationScoped
    static class States implements EventConsumer<Sample> {

        @Override
        public String type() {
            return "SampleChanged";
        }

        @Override
        public String producer() {
            return "auth";
        }

        @Override
        public Class<Sample> data() {
            return Sample.class;
        }

        @Override
        public Uni<Void> consume(ReceivedEvent<Sample> event) {
            return note(event);
        }

        @Override
        public Optional<String> state() {
            return Optional.of("sample");
        }
    }
}
