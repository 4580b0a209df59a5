package com.questcity.quest.authoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.questcity.quest.dictionary.Language;
import com.questcity.quest.dictionary.QuestStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quest with everything that solves it: for its author and for editors only. */
public record QuestAdminView(
        long id,
        QuestStatus status,
        int version,
        UUID authorId,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable String source,
        String name,
        String shortDescription,
        String description,
        Language language,
        @JsonUnwrapped Frame frame,
        @JsonUnwrapped Terms terms,
        List<PointAdminView> points) {

    static QuestAdminView of(Quest quest) {
        return new QuestAdminView(
                quest.id(),
                quest.status(),
                quest.version(),
                quest.authorId(),
                quest.createdAt(),
                quest.publishedAt(),
                quest.source(),
                quest.name(),
                quest.shortDescription(),
                quest.description(),
                quest.language(),
                quest.frame(),
                quest.terms(),
                quest.points().stream().map(PointAdminView::of).toList());
    }
}
