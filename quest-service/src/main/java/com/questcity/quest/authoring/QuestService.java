package com.questcity.quest.authoring;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class QuestService {

    private static final Logger LOG = Logger.getLogger(QuestService.class);

    private final QuestRepository quests;
    private final Clock clock;

    QuestService(QuestRepository quests, Clock clock) {
        this.quests = quests;
        this.clock = clock;
    }

    /** Parallel imports of one source wait for each other; all but one get the other's id. */
    @ApplyGuard("database")
    @WithTransaction
    Uni<QuestAdminView> create(QuestDraft draft, UUID author) {
        return requireNew(draft.source())
                .chain(() -> quests.persistAndFlush(new Quest(draft, author, clock.instant())))
                .onFailure()
                .transform(UnknownReference::explain)
                .map(QuestAdminView::of);
    }

    private Uni<Void> requireNew(@Nullable String source) {
        return source == null
                ? Uni.createFrom().voidItem()
                : quests.lockSource(source)
                        .chain(() -> quests.bySource(source))
                        .onItem()
                        .ifNotNull()
                        .transformToUni(
                                quest -> Uni.createFrom().failure(new QuestExists(quest.id())));
    }

    @ApplyGuard("database")
    @WithTransaction
    Uni<PointAdminView> append(long id, PointDraft draft, Editor editor) {
        return quests.requireForChange(id)
                .invoke(quest -> quest.requireChangeBy(editor))
                .map(quest -> quest.append(draft))
                .call(quests::flush)
                .onFailure()
                .transform(UnknownReference::explain)
                .map(PointAdminView::of);
    }

    @ApplyGuard("database")
    @WithTransaction
    Uni<Void> publish(long id) {
        return quests.requireForChange(id)
                .invoke(quest -> quest.publish(clock.instant()))
                .invoke(quest -> LOG.infof("published quest id=%d", quest.id()))
                .replaceWithVoid();
    }

    @ApplyGuard("database")
    @WithSession
    Uni<QuestAdminView> withAnswers(long id) {
        return quests.requireComplete(id).map(QuestAdminView::of);
    }
}
