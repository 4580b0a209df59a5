package com.questcity.local.importer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.client.Answer;
import com.questcity.local.client.Gateway;
import com.questcity.local.client.PlatformRefused;
import com.questcity.local.client.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Brings quests in and publishes them, a few at a time. What is there already stays as it is. */
final class QuestImport {

    private static final int AT_A_TIME = 8;
    private static final String QUESTS = Gateway.API + "/quests";

    private final Session session;
    private final Progress progress;

    QuestImport(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    ImportSummary run(List<ObjectNode> quests) {
        var workers = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            return summary(outcomes(workers, quests));
        } finally {
            workers.shutdownNow(); // after a failure nothing more may begin
            workers.close();
        }
    }

    private List<Outcome> outcomes(ExecutorService workers, List<ObjectNode> quests) {
        var running = new ArrayList<Future<Outcome>>();
        for (var quest : quests) {
            running.add(workers.submit(() -> bringIn(quest)));
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
                    case 201 ->
                            publish(quest, answer.body().path("id").asLong(), Outcome.Kind.MADE);
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
        var detail = session.get(QUESTS + "/" + id);
        var draft = "DRAFT".equals(detail.body().path("status").asText());
        return draft
                ? publish(quest, id, Outcome.Kind.MADE)
                : new Outcome(Outcome.Kind.ALREADY_THERE, "");
    }

    private Outcome publish(ObjectNode quest, long id, Outcome.Kind kind) {
        var answer = session.post(QUESTS + "/" + id + "/publish", null);
        return answer.is(200, 204) ? new Outcome(kind, "") : Outcome.refused(quest, answer);
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
