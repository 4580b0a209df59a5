package com.questcity.quest.authoring;

import com.questcity.quest.QuestNotFound;
import com.questcity.quest.dictionary.Language;
import com.questcity.quest.dictionary.QuestStatus;
import io.quarkus.security.ForbiddenException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quest and its points. Drafts may be incomplete; what is published can be played, always. */
@Entity
@Table(name = "quest")
class Quest {

    static final int MOST_POINTS = 100;

    /** The author of quests whose author was erased. No account has this id. */
    static final UUID NOBODY = new UUID(0, 0);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version private int version;

    private UUID authorId;
    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private @Nullable String source;

    @Enumerated(EnumType.STRING)
    private QuestStatus status;

    private String name;
    private String shortDescription;
    private String description;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Embedded private Frame frame;
    @Embedded private Terms terms;

    private int pointsCount;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @OneToMany(mappedBy = "quest", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Point> points = new ArrayList<>();

    protected Quest() {
        // Hibernate
    }

    Quest(QuestDraft draft, UUID authorId, Instant now) {
        this.authorId = authorId;
        this.createdAt = now;
        this.status = QuestStatus.DRAFT;
        this.source = draft.source();
        this.name = draft.name();
        this.shortDescription = draft.shortDescription();
        this.description = draft.description();
        this.language = draft.language();
        this.frame = draft.frame();
        this.terms = draft.terms();
        draft.points().forEach(this::append);
    }

    /** Editors change every quest, authors their own drafts; others don't learn that it exists. */
    void requireChangeBy(Editor editor) {
        if (editor.editsAll()) {
            return;
        }
        if (!editor.id().equals(authorId)) {
            throw status == QuestStatus.PUBLISHED
                    ? new ForbiddenException()
                    : new QuestNotFound(id);
        }
        if (status != QuestStatus.DRAFT) {
            throw new QuestNotDraft(status);
        }
    }

    /** Adds a point at the end. A published quest takes only what can be played. */
    Point append(PointDraft draft) {
        if (pointsCount == MOST_POINTS) {
            throw new QuestFull(MOST_POINTS);
        }
        var point = new Point(this, pointsCount + 1, draft);
        if (status == QuestStatus.PUBLISHED && !point.gaps().isEmpty()) {
            throw new QuestNotPlayable(point.gaps());
        }
        if (pointsCount == 0) {
            startAt(point.places().getFirst());
        }
        points.add(point);
        pointsCount++;
        return point;
    }

    private void startAt(PlaceSettings place) {
        latitude = place.latitude();
        longitude = place.longitude();
    }

    void publish(Instant now) {
        if (status != QuestStatus.DRAFT && status != QuestStatus.ON_REVIEW) {
            throw new QuestNotDraft(status);
        }
        var gaps = gaps();
        if (!gaps.isEmpty()) {
            throw new QuestNotPlayable(gaps);
        }
        status = QuestStatus.PUBLISHED;
        publishedAt = now;
    }

    private List<Gap> gaps() {
        if (pointsCount == 0) {
            return List.of(new Gap("points", "must not be empty"));
        }
        return points.stream().map(Point::gaps).flatMap(List::stream).toList();
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable String source() {
        return source;
    }

    QuestStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    String shortDescription() {
        return shortDescription;
    }

    String description() {
        return description;
    }

    Language language() {
        return language;
    }

    Frame frame() {
        return frame;
    }

    Terms terms() {
        return terms;
    }

    @Nullable Double latitude() {
        return latitude;
    }

    @Nullable Double longitude() {
        return longitude;
    }

    int pointsCount() {
        return pointsCount;
    }

    List<Point> points() {
        return points;
    }
}
