package com.questcity.quest.authoring;

import com.questcity.quest.QuestNotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class QuestRepository implements PanacheRepository<Quest> {

    private static final String WITH_PLACES =
            "from Point p left join fetch p.places where p.quest.id = ?1";
    private static final String WITH_HINTS =
            "from Point p left join fetch p.hints where p.quest.id = ?1";

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

    Uni<Long> idBySource(String source) {
        return find("source", source).singleResult().map(Quest::id);
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
