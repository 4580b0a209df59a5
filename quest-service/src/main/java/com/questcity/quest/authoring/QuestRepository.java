package com.questcity.quest.authoring;

import com.questcity.quest.QuestNotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class QuestRepository implements PanacheRepository<Quest> {

    private static final String WITH_PLACES =
            "from Point p left join fetch p.places where p.quest.id = ?1";
    private static final String WITH_HINTS =
            "from Point p left join fetch p.hints where p.quest.id = ?1";

    private static final String LOCK_SOURCE =
            "SELECT cast(pg_advisory_xact_lock(hashtextextended('quest ' || ?1, 0)) AS text)";

    /** With its points. The row is locked: parallel changes of one quest follow each other. */
    Uni<Quest> requireForChange(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new QuestNotFound(id))
                .call(quest -> Mutiny.fetch(quest.points()));
    }

    /** With all that it consists of: one query a kind, as a join of all would multiply the rows. */
    Uni<Quest> requireComplete(long id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new QuestNotFound(id))
                .call(quest -> points(WITH_PLACES, id))
                .call(quest -> points(WITH_HINTS, id))
                .call(quest -> Mutiny.fetch(quest.points()));
    }

    /** Until the transaction ends, others wait here for it. */
    Uni<Void> lockSource(String source) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(LOCK_SOURCE, String.class)
                                .setParameter(1, source)
                                .getSingleResult())
                .replaceWithVoid();
    }

    /** Null when there is none. */
    Uni<@Nullable Quest> bySource(String source) {
        return find("source", source).firstResult();
    }

    /** The author's quests become nobody's. One statement, and a quest in change is waited for. */
    Uni<Void> forget(UUID author) {
        return update("authorId = ?1 where authorId = ?2", Quest.NOBODY, author).replaceWithVoid();
    }

    private Uni<List<Point>> points(String query, long questId) {
        return getSession()
                .chain(session ->
                        session.createQuery(query, Point.class)
                                .setParameter(1, questId)
                                .getResultList());
    }
}
