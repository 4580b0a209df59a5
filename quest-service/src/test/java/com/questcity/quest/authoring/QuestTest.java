package com.questcity.quest.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.quest.QuestNotFound;
import com.questcity.quest.dictionary.GroupType;
import com.questcity.quest.dictionary.Language;
import com.questcity.quest.dictionary.Level;
import com.questcity.quest.dictionary.Mileage;
import com.questcity.quest.dictionary.QuestStatus;
import com.questcity.quest.dictionary.TaskKind;
import com.questcity.quest.dictionary.Timeframe;
import io.quarkus.security.ForbiddenException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final UUID author = UUID.randomUUID();

    @Test
    void aNewQuestIsADraftOfItsAuthor() {
        var quest = quest();

        assertThat(quest.status()).isEqualTo(QuestStatus.DRAFT);
        assertThat(quest.authorId()).isEqualTo(author);
        assertThat(quest.pointsCount()).isZero();
        assertThat(quest.latitude()).isNull();
    }

    @Test
    void aQuestStartsAtTheFirstPlaceOfItsFirstPoint() {
        var quest = quest(point(TaskKind.INFO, 59.9), point(TaskKind.INFO, 60.1));

        assertThat(quest.latitude()).isEqualTo(59.9);
        assertThat(quest.longitude()).isEqualTo(30.3);
    }

    @Test
    void pointsCountFromOneInTheirOrder() {
        var quest = quest(point(TaskKind.INFO, 59.9));

        var second = quest.append(point(TaskKind.INFO, 60.1));

        assertThat(second.position()).isEqualTo(2);
        assertThat(quest.points()).extracting(Point::position).containsExactly(1, 2);
        assertThat(quest.pointsCount()).isEqualTo(2);
    }

    @Test
    void aQuestTakesAHundredPointsAndNoMore() {
        var quest = quest();
        for (var i = 0; i < Quest.MOST_POINTS; i++) {
            quest.append(point(TaskKind.INFO, 59.9));
        }

        assertThatThrownBy(() -> quest.append(point(TaskKind.INFO, 59.9)))
                .isInstanceOf(QuestFull.class);
    }

    @Test
    void aPlayableQuestIsPublished() {
        var quest = quest(point(TaskKind.INFO, 59.9));

        quest.publish(NOW);

        assertThat(quest.status()).isEqualTo(QuestStatus.PUBLISHED);
        assertThat(quest.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void aQuestWithoutPointsIsNotPlayable() {
        assertThat(reasons(quest()))
                .containsExactly(Map.of("field", "points", "message", "must not be empty"));
    }

    @Test
    void everyGapOfEveryPointIsNamedAtOnce() {
        var quest =
                quest(
                        point(TaskKind.CODE, 59.9),
                        point(TaskKind.INFO, 59.9),
                        point(TaskKind.CHOICE, 59.9));

        assertThat(reasons(quest))
                .extracting(reason -> reason.get("field"))
                .containsExactly(
                        "points[0].code", "points[2].options", "points[2].correct_options");
    }

    @Test
    void aRefusedQuestStaysADraft() {
        var quest = quest();

        assertThatThrownBy(() -> quest.publish(NOW)).isInstanceOf(QuestNotPlayable.class);

        assertThat(quest.status()).isEqualTo(QuestStatus.DRAFT);
        assertThat(quest.publishedAt()).isNull();
    }

    @Test
    void publishingTwiceIsRefused() {
        var quest = published();

        assertThatThrownBy(() -> quest.publish(NOW)).isInstanceOf(QuestNotDraft.class);
    }

    @Test
    void aPublishedQuestTakesOnlyPointsThatCanBePlayed() {
        var quest = published();

        assertThatThrownBy(() -> quest.append(point(TaskKind.CODE, 59.9)))
                .isInstanceOf(QuestNotPlayable.class);
        assertThat(quest.append(point(TaskKind.INFO, 59.9)).position()).isEqualTo(2);
    }

    @Test
    void editorsChangeEveryQuest() {
        var editor = new Editor(UUID.randomUUID(), true);

        quest().requireChangeBy(editor);
        published().requireChangeBy(editor);
    }

    @Test
    void authorsChangeOnlyTheirDrafts() {
        var writer = new Editor(author, false);
        var published = published();

        quest().requireChangeBy(writer);
        assertThatThrownBy(() -> published.requireChangeBy(writer))
                .isInstanceOf(QuestNotDraft.class);
    }

    @Test
    void anothersDraftIsUnknownAndAnothersPublishedQuestForbidden() {
        var another = new Editor(UUID.randomUUID(), false);
        var draft = quest();
        var published = published();

        assertThatThrownBy(() -> draft.requireChangeBy(another)).isInstanceOf(QuestNotFound.class);
        assertThatThrownBy(() -> published.requireChangeBy(another))
                .isInstanceOf(ForbiddenException.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> reasons(Quest quest) {
        try {
            quest.publish(NOW);
            return List.of();
        } catch (QuestNotPlayable e) {
            return (List<Map<String, String>>)
                    Objects.requireNonNull(e.getParameters().get("violations"));
        }
    }

    private Quest published() {
        var quest = quest(point(TaskKind.INFO, 59.9));
        quest.publish(NOW);
        return quest;
    }

    private Quest quest(PointDraft... points) {
        return new Quest(draft(List.of(points)), author, NOW);
    }

    private static QuestDraft draft(List<PointDraft> points) {
        return new QuestDraft(
                "Bridges",
                "",
                "",
                Language.en,
                1L,
                1L,
                null,
                GroupType.ALONE,
                Level.EASY,
                Timeframe.DAY,
                Mileage.UP_TO_TEN,
                0,
                0,
                false,
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                points);
    }

    private static PointDraft point(TaskKind kind, double latitude) {
        return new PointDraft(
                "Lion bridge",
                "Count the lions.",
                null,
                kind,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                true,
                null,
                List.of(new PlaceSettingsDraft(latitude, 30.3, 50, null, 0, false, null)),
                List.of());
    }
}
