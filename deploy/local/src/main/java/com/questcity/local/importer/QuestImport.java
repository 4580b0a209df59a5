package com.questcity.local.importer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.client.Answer;
import com.questcity.local.client.PlatformClient;
import com.questcity.local.client.PlatformRefused;
import com.questcity.local.client.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Brings quests in and publishes them, a few at a time. What is there already stays as it is. */
final class QuestImport {

    private static final int AT_A_TIME = 8;
    private static final String QUESTS = PlatformClient.API + "/quests";

    private final Session session;
    private final Names names;
    private final Progress progress;

    QuestImport(Session session, Names names, Progress progress) {
        this.session = session;
        this.names = names;
        this.progress = progress;
    }

    ImportSummary run(List<Supplier<ObjectNode>> quests) {
        var workers = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            return summary(outcomes(workers, quests));
        } finally {
            workers.shutdownNow(); // after a failure nothing more may begin
            workers.close();
        }
    }

    private List<Outcome> outcomes(ExecutorService workers, List<Supplier<ObjectNode>> quests) {
        var running = new ArrayList<Future<Outcome>>();
        for (var quest : quests) {
            running.add(workers.submit(() -> bringIn(names.resolve(quest.get()))));
        }
        var outcomes = new ArrayList<Outcome>();
        for (var future : running) {
            outcomes.add(result(future));
        }
        return outcomes;
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        }
    }

    private Outcome bringIn(ObjectNode quest) {
        var answer = session.post(QUESTS, quest);
        var outcome =
                switch (answer.status()) {
                    case 201 -> publish(quest, answer.body().path("id").asLong());
                    case 409 -> known(quest, answer);
                    case 401, 403 ->
                            throw new PlatformRefused(
                                    "making quests", answer); // the next one won't fare better
                    default -> Outcome.refused(quest, answer);
                };
        progress.step();
        return outcome;
    }

    /** An import that was cut off may have left a draft: it is published now. */
    private Outcome known(ObjectNode quest, Answer conflict) {
        if (!conflict.body().has("existing_id")) {
            return Outcome.refused(quest, conflict);
        }
        var id = conflict.body().path("existing_id").asLong();
        return "DRAFT".equals(status(id))
                ? publish(quest, id)
                : new Outcome(Outcome.Kind.ALREADY_THERE, "");
    }

    private String status(long id) {
        return session.get(QUESTS + "/" + id).body().path("status").asText();
    }

    /** A conflict is no refusal where the answer to the first try was lost. */
    private Outcome publish(ObjectNode quest, long id) {
        var answer = session.post(QUESTS + "/" + id + "/publish", null);
        var published = answer.is(200, 204) || (answer.is(409) && status(id).equals("PUBLISHED"));
        return published ? new Outcome(Outcome.Kind.MADE, "") : Outcome.refused(quest, answer);
    }

    private static ImportSummary summary(List<Outcome> outcomes) {
        var made = outcomes.stream().filter(outcome -> outcome.kind == Outcome.Kind.MADE).count();
        var known =
                outcomes.stream()
                        .filter(outcome -> outcome.kind == Outcome.Kind.ALREADY_THERE)
                        .count();
        var refused =
                outcomes.stream()
                        .filter(outcome -> outcome.kind == Outcome.Kind.REFUSED)
                        .map(Outcome::reason)
                        .toList();
        return new ImportSummary(Math.toIntExact(made), Math.toIntExact(known), refused);
    }

    private record Outcome(Kind kind, String reason) {

        enum Kind {
            MADE,
            ALREADY_THERE,
            REFUSED
        }

        static Outcome refused(ObjectNode quest, Answer answer) {
            return new Outcome(
                    Kind.REFUSED, quest.path("name").asText() + ": " + answer.describe());
        }
    }
}
