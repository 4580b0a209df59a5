package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkPlanTest {

    private static final double STREET = 0.0018; // about 200 m of latitude

    @Test
    void neighboursOfACategoryBecomeAWalk() {
        var plan = plan(row("London", "museum", 5));

        assertThat(plan.walks()).hasSize(1);
        assertThat(plan.walks().getFirst().category()).isEqualTo("museum");
        assertThat(plan.walks().getFirst().stops()).hasSize(5);
        assertThat(plan.alone()).isZero();
    }

    @Test
    void theOrderOfTheFileDoesNotMatter() {
        var landmarks = new ArrayList<>(scattered(400));
        var first = plan(landmarks).walks();
        Collections.shuffle(landmarks, new Random(7));

        var second = plan(landmarks).walks();

        assertThat(second)
                .extracting(Walk::stops)
                .isEqualTo(first.stream().map(Walk::stops).toList());
    }

    @Test
    void everyWalkCanBeWalked() {
        var plan = plan(scattered(600));

        assertThat(plan.walks()).isNotEmpty().allSatisfy(WalkPlanTest::requireWalkable);
        var used = plan.walks().stream().mapToInt(walk -> walk.stops().size()).sum();
        assertThat(used + plan.alone()).isEqualTo(600);
    }

    private static void requireWalkable(Walk walk) {
        assertThat(walk.stops().size()).isBetween(Walk.FEWEST_STOPS, Walk.MOST_STOPS);
        assertThat(walk.metres()).isLessThanOrEqualTo(4_000);
        for (var i = 1; i < walk.stops().size(); i++) {
            var step = walk.stops().get(i - 1).position().metresTo(walk.stops().get(i).position());
            assertThat(step).isLessThanOrEqualTo(1_000);
        }
    }

    @Test
    void whatACategoryCantUseJoinsOthersOfTheCity() {
        var landmarks =
                Stream.of("museum", "tower", "park")
                        .flatMap(category -> row("London", category, 1).stream());

        var plan = plan(landmarks.toList());

        assertThat(plan.walks())
                .extracting(Walk::category)
                .containsExactly(WalkPlan.MIXED_CATEGORY);
    }

    @Test
    void whatIsFarFromAllIsCounted() {
        var far = landmark("London", "museum", 51.9, 0.1, "far");

        var plan =
                plan(Stream.concat(row("London", "museum", 3).stream(), Stream.of(far)).toList());

        assertThat(plan.walks()).hasSize(1);
        assertThat(plan.alone()).isEqualTo(1);
    }

    @Test
    void languagesAreNotMixed() {
        var russian =
                row("London", "museum", 2).stream()
                        .map(en ->
                                new Landmark(
                                        "",
                                        "London",
                                        "Дом",
                                        "ru",
                                        "museum",
                                        en.position(),
                                        "",
                                        "ru" + en.source()));

        var plan = plan(Stream.concat(row("London", "museum", 2).stream(), russian).toList());

        assertThat(plan.walks()).isEmpty();
        assertThat(plan.alone()).isEqualTo(4);
    }

    @Test
    void withoutACityTheNearestOneCounts() {
        var landmarks =
                Stream.concat(row("London", "museum", 2).stream(), row("", "museum", 1).stream())
                        .toList();

        var plan = plan(landmarks);

        assertThat(plan.walks()).extracting(walk -> walk.city().name()).containsExactly("London");
    }

    @Test
    void aKnownPlaceTakesLandmarksWithoutACity() {
        var known = new City("Greenwich", new Position(51.5, 0));

        var plan = WalkPlan.of(row("", "museum", 3), List.of(known));

        assertThat(plan.walks()).extracting(Walk::city).containsExactly(known);
    }

    @Test
    void withoutAnyCityNearARowIsBad() {
        var plan = plan(row("", "museum", 1));

        assertThat(plan.bad())
                .containsExactly(new BadRow("museum0", "no city is named and none is near"));
    }

    @Test
    void farNamesakesAreDifferentCities() {
        var american =
                IntStream.range(0, 3)
                        .mapToObj(i ->
                                landmark("London", "museum", 42.98 + i * STREET, -81.2, "ca" + i));

        var plan = plan(Stream.concat(row("London", "museum", 6).stream(), american).toList());

        assertThat(plan.walks())
                .extracting(walk -> walk.city().name())
                .containsExactlyInAnyOrder("London", "London (43.0, -81.2)");
    }

    @Test
    void theCurveKeepsNeighboursTogether() {
        var here = new Position(55.75, 37.62);

        assertThat(here.alongCurve()).isEqualTo(new Position(55.75, 37.62).alongCurve());
        assertThat(Math.abs(here.alongCurve() - new Position(55.75001, 37.62001).alongCurve()))
                .isLessThan(Math.abs(here.alongCurve() - new Position(-33.9, 151.2).alongCurve()));
        assertThat(new Position(90, 180).alongCurve()).isNotNegative();
    }

    @Test
    void distancesAreThoseOfTheEarth() {
        var moscow = new Position(55.7558, 37.6176);
        var petersburg = new Position(59.9386, 30.3141);

        assertThat(moscow.metresTo(petersburg)).isBetween(632_000.0, 637_000.0);
        assertThat(moscow.metresTo(moscow)).isZero();
    }

    private static WalkPlan plan(List<Landmark> landmarks) {
        return WalkPlan.of(landmarks, List.of());
    }

    private static List<Landmark> row(String city, String category, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> landmark(city, category, 51.5 + i * STREET, -0.1, category + i))
                .toList();
    }

    private static List<Landmark> scattered(int count) {
        var random = new Random(42);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        landmark(
                                "London",
                                random.nextBoolean() ? "museum" : "tower",
                                51.45 + random.nextDouble() / 10,
                                -0.2 + random.nextDouble() / 5,
                                "scattered" + i))
                .toList();
    }

    private static Landmark landmark(
            String city, String category, double latitude, double longitude, String source) {
        var position = new Position(latitude, longitude);
        return new Landmark(source, city, "House " + source, "en", category, position, "", source);
    }
}
