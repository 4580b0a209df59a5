package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkQuestTest {

    private static final City CITY = new City("Ryazan", new Position(54.63, 39.74));

    @Test
    void theKeyDependsOnTheMembersOnly() {
        var here = WalkQuest.of(walk("ru", stop("a"), stop("b"), stop("c")));
        var turned = WalkQuest.of(walk("ru", stop("c"), stop("a"), stop("b")));
        var other = WalkQuest.of(walk("ru", stop("a"), stop("b"), stop("d")));

        assertThat(here.path("source"))
                .isEqualTo(turned.path("source"))
                .isNotEqualTo(other.path("source"));
        assertThat(here.path("source").asText()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void textsKeepTheLimitsOfTheApi() {
        var name = "Дом купца ".repeat(90).strip();
        var wordy =
                new Landmark(
                        "",
                        "Ryazan",
                        name,
                        "ru",
                        "museum",
                        CITY.centre(),
                        "слово ".repeat(3_000),
                        "osm:1");

        var quest = WalkQuest.of(walk("ru", wordy, wordy, wordy));

        assertThat(quest.path("name").asText().length()).isBetween(3, 128);
        assertThat(quest.path("short_description").asText().length()).isLessThanOrEqualTo(500);
        assertThat(quest.path("description").asText().length()).isLessThanOrEqualTo(10_000);
        var point = quest.path("points").get(0);
        assertThat(point.path("name_of_location").asText().length()).isLessThanOrEqualTo(255);
        assertThat(point.path("description").asText().length()).isLessThanOrEqualTo(4_000);
        assertThat(point.path("name_of_location").asText()).matches(".* (Дом|купца)…");
    }

    @Test
    void theTextSpeaksTheLanguageOfItsRows() {
        assertThat(WalkQuest.of(walk("ru", stop("a"), stop("b"), stop("c"))).path("name").asText())
                .isEqualTo("Прогулка: Дом a – Дом c");
        assertThat(WalkQuest.of(walk("en", stop("a"), stop("b"), stop("c"))).path("name").asText())
                .isEqualTo("Walk: Дом a to Дом c");
    }

    @Test
    void theSourcesAreCredited() {
        var quest = WalkQuest.of(walk("ru", stop("osm:1"), stop("osm:2"), stop("unknown:3")));

        assertThat(quest.path("description").asText())
                .contains("© OpenStreetMap contributors, ODbL 1.0");
    }

    @Test
    void aTaskIsOnlyWhatCanBeDoneThere() {
        assertThat(StopTask.of(about("architecture", "Построен в 1901 г.")))
                .isEqualTo(StopTask.PICTURE);
        assertThat(StopTask.of(about("architecture", "Здание снесено.")))
                .isEqualTo(StopTask.ARRIVAL);
        assertThat(StopTask.of(about("museum", ""))).isEqualTo(StopTask.ARRIVAL);
        assertThat(StopTask.of(about("history", "word ".repeat(40)))).isEqualTo(StopTask.READING);
        assertThat(StopTask.of(about("memorial_plaque", "Born here in 1901")))
                .isEqualTo(StopTask.PLAQUE_YEAR);
        assertThat(StopTask.of(about("memorial_plaque", "Born here, room 19011")))
                .isEqualTo(StopTask.ARRIVAL);
    }

    @Test
    void aNameThatTellsTheYearIsNoRiddle() {
        var plaque =
                new Landmark(
                        "",
                        "London",
                        "Opened 1901",
                        "en",
                        "memorial_plaque",
                        CITY.centre(),
                        "In 1901",
                        "x");

        assertThat(StopTask.of(plaque)).isEqualTo(StopTask.ARRIVAL);
    }

    @Test
    void aPlaceBehindAFenceIsOptional() {
        var fenced = about("tower", "На закрытой территории.");

        var point = WalkQuest.of(walk("ru", fenced, stop("b"), stop("c"))).path("points").get(0);

        assertThat(point.path("task_kind").asText()).isEqualTo("LOCATION");
        assertThat(point.path("required").asBoolean()).isFalse();
    }

    @Test
    void aRewardThatNeedsAnEyeWaitsForOne() {
        var pictures = walk("ru", about("tower", ""), stop("b"), stop("c"));

        assertThat(WalkQuest.of(pictures).path("auto_accrual").asBoolean()).isFalse();
        assertThat(
                        WalkQuest.of(walk("ru", stop("a"), stop("b"), stop("c")))
                                .path("auto_accrual")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void aLongWalkTakesLonger() {
        var stops =
                Stream.of(54.60, 54.61, 54.62)
                        .map(latitude ->
                                new Landmark(
                                        "",
                                        "Ryazan",
                                        "Дом",
                                        "ru",
                                        "museum",
                                        new Position(latitude, 39.7),
                                        "",
                                        "" + latitude))
                        .toList();

        var quest = WalkQuest.of(new Walk(CITY, "museum", "ru", stops));

        assertThat(quest.path("timeframe").asText()).isEqualTo("ONE_TO_TWO_HOURS");
        assertThat(quest.path("short_description").asText())
                .isEqualTo("Пешая прогулка: точек – 3, около 2,2 км. Ryazan");
    }

    private static Walk walk(String language, Landmark... stops) {
        return new Walk(CITY, "museum", language, List.of(stops));
    }

    private static Landmark stop(String source) {
        return new Landmark(
                "", "Ryazan", "Дом " + source, "ru", "museum", CITY.centre(), "", source);
    }

    private static Landmark about(String category, String description) {
        return new Landmark("", "Ryazan", "Дом", "ru", category, CITY.centre(), description, "x");
    }
}
