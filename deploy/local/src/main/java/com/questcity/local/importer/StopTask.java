package com.questcity.local.importer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The task that can really be solved at a landmark: a year from a plaque, a picture of what stands
 * there, or coming.
 */
enum StopTask {
    PLAQUE_YEAR,
    PICTURE,
    READING,
    ARRIVAL;

    private static final String PLAQUE = "memorial_plaque";
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1\\d{3}|20[0-2]\\d)(?!\\d)");
    private static final Pattern HIDDEN = Pattern.compile("\\d");
    private static final Pattern GONE =
            Pattern.compile("снес[её]н|разобран|утрачен|не сохранил|сгорел|demolished|destroyed");
    private static final Pattern CLOSED = Pattern.compile("закрыт\\S* территор|no public access");
    private static final Set<String> SEEN_FROM_OUTSIDE =
            Set.of(
                    "architecture",
                    "artwork",
                    "bridge",
                    "castle_palace",
                    "fountain",
                    "monument",
                    "religious",
                    "theatre",
                    "tower",
                    "viewpoint");
    private static final Set<String> WIDE =
            Set.of("archaeology", "castle_palace", "nature", "park", "square_street", "viewpoint");
    private static final int RADIUS = 60;
    private static final int WIDE_RADIUS = 120;
    private static final int TELLING_LENGTH = 120;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static StopTask of(Landmark landmark) {
        if (isGone(landmark) || !isRequired(landmark)) {
            return ARRIVAL;
        }
        if (landmark.category().equals(PLAQUE) && asksYear(landmark)) {
            return PLAQUE_YEAR;
        }
        if (SEEN_FROM_OUTSIDE.contains(landmark.category())) {
            return PICTURE;
        }
        return landmark.description().length() > TELLING_LENGTH ? READING : ARRIVAL;
    }

    private static boolean isGone(Landmark landmark) {
        return tells(landmark, GONE);
    }

    /** Where nobody may go nobody has to. */
    static boolean isRequired(Landmark landmark) {
        return !tells(landmark, CLOSED);
    }

    private static boolean tells(Landmark landmark, Pattern pattern) {
        return pattern.matcher(landmark.description().toLowerCase(Locale.ROOT)).find();
    }

    /**
     * A plaque's description is its inscription; a name that gives the year away makes no riddle.
     */
    private static boolean asksYear(Landmark landmark) {
        var year = YEAR.matcher(landmark.description());
        return year.find() && !landmark.name().contains(year.group());
    }

    static int radius(Landmark landmark) {
        return WIDE.contains(landmark.category()) ? WIDE_RADIUS : RADIUS;
    }

    /** What the player reads, without what he has to find. */
    String text(Landmark landmark, StopWords words) {
        var about = landmark.description();
        return switch (this) {
            case PLAQUE_YEAR -> words.year() + " " + HIDDEN.matcher(about).replaceAll("·");
            case PICTURE -> (words.picture() + " " + about).strip();
            case READING -> (words.reading() + " " + about).strip();
            case ARRIVAL -> (words.arrival() + " " + about).strip();
        };
    }

    void describe(ObjectNode point, Landmark landmark, StopWords words) {
        switch (this) {
            case PLAQUE_YEAR -> year(point, landmark, words);
            case PICTURE -> point.put("task_kind", "PHOTO").put("type_photo", "OBJECT");
            case READING -> point.put("task_kind", "INFO");
            case ARRIVAL -> point.put("task_kind", "LOCATION");
        }
    }

    private static void year(ObjectNode point, Landmark landmark, StopWords words) {
        var year = YEAR.matcher(landmark.description()).results().findFirst().orElseThrow().group();
        var hint =
                JSON.objectNode()
                        .put("text", words.yearHint(year.substring(0, 2)))
                        .put("penalty", 5);
        point.put("task_kind", "CODE").put("code", year).set("hints", JSON.arrayNode().add(hint));
    }
}
