package com.questcity.quest.authoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station of a quest; positions count from 1. */
@Entity
@Table(name = "point")
class Point {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @SuppressWarnings("UnusedVariable") // read by Hibernate: the side that is stored
    private Quest quest;

    private int position;
    private String nameOfLocation;
    private String description;
    private @Nullable Long typeId;
    private @Nullable Long toolId;
    private boolean isDivide;
    private boolean required;
    private @Nullable Integer score;

    @Embedded private Task task;

    @ElementCollection
    @CollectionTable(name = "place_settings", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "position")
    private List<PlaceSettings> places = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "hint", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "position")
    private List<Hint> hints = new ArrayList<>();

    protected Point() {
        // Hibernate
    }

    Point(Quest quest, int position, PointDraft draft) {
        this.quest = quest;
        this.position = position;
        this.nameOfLocation = draft.nameOfLocation();
        this.description = draft.description();
        this.typeId = draft.typeId();
        this.toolId = draft.toolId();
        this.isDivide = draft.isDivide();
        this.required = draft.required();
        this.score = draft.score();
        this.task = draft.task();
        draft.places().forEach(place -> places.add(place.toPlace()));
        draft.hints().forEach(hint -> hints.add(hint.toHint()));
    }

    /** What is missing before a player could solve this point. */
    List<Gap> gaps() {
        return task.gaps().stream()
                .map(gap -> gap.within("points[%d]".formatted(position - 1)))
                .toList();
    }

    long id() {
        return id;
    }

    int position() {
        return position;
    }

    String nameOfLocation() {
        return nameOfLocation;
    }

    String description() {
        return description;
    }

    @Nullable Long typeId() {
        return typeId;
    }

    @Nullable Long toolId() {
        return toolId;
    }

    boolean isDivide() {
        return isDivide;
    }

    boolean required() {
        return required;
    }

    @Nullable Integer score() {
        return score;
    }

    Task task() {
        return task;
    }

    List<PlaceSettings> places() {
        return places;
    }

    List<Hint> hints() {
        return hints;
    }
}
