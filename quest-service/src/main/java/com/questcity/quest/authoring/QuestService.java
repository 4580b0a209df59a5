package com.questcity.quest.authoring;

import static java.util.Objects.requireNonNull;

import com.questcity.quest.ViolatedConstraint;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

@ApplicationScoped
class QuestService {

    private static final Logger LOG = Logger.getLogger(QuestService.class);

    private final QuestRepository quests;
    private final Clock clock;

    QuestService(QuestRepository quests, Clock clock) {
        this.quests = quests;
        this.clock = clock;
    }

    /** A taken source is told by the index, so that a parallel import gets the other's id. */
    @ApplyGuard("database")
    Uni<QuestAdminView> create(QuestDraft draft, UUID author) {
        return store(draft, author)
                .onFailure(e -> ViolatedConstraint.is("quest_source", e))
                .recoverWithUni(() -> refuseRepeat(requireNonNull(draft.source())));
    }

    @WithTransaction
    Uni<QuestAdminView> store(QuestDraft draft, UUID author) {
        return quests.persistAndFlush(new Quest(draft, author, clock.instant()))
                .onFailure()
                .transform(UnknownReference::explain)
                .map(QuestAdminView::of);
    }

    // A session of its own: that of the refused insert can't be used any more.
    @WithSession
    Uni<QuestAdminView> refuseRepeat(String source) {
        return quests.idBySource(source).map(QuestService::refuse);
    }

    private static QuestAdminView refuse(long existing) {
        throw new QuestExists(existing);
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
