package com.questcity.quest.catalogue;

import com.questcity.common.paging.Cursor;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import com.questcity.quest.QuestNotFound;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
@ApplyGuard("database")
class CatalogueService {

    private final CatalogueRepository quests;

    CatalogueService(CatalogueRepository quests) {
        this.quests = quests;
    }

    Uni<Page<QuestCard>> published(PageRequest page) {
        return quests.publishedAfter(page.afterId(), page.rows())
                .map(rows -> Page.of(rows, page, card -> card, card -> Cursor.of(card.id())));
    }

    Uni<QuestView> detail(long id, UUID reader, boolean seesAll) {
        return quests.visible(id, reader, seesAll)
                .map(quest -> quest.orElseThrow(() -> new QuestNotFound(id)))
                .chain(this::withPoints);
    }

    // What comes later in an ordered quest is part of the riddle.
    private Uni<QuestView> withPoints(QuestView quest) {
        var shown = quest.ordered() ? 1 : quest.card().pointsCount();
        return quests.points(quest.card().id(), shown).map(quest::with);
    }
}
