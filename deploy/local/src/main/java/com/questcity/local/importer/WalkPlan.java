package com.questcity.local.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every walk that a set of landmarks gives: within a category first, then across the categories of
 * a city.
 */
final class WalkPlan {

    static final String MIXED_CATEGORY = "city_walk";

    private final CityMap cities;
    private final List<Walk> walks = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private int alone;

    private WalkPlan(CityMap cities) {
        this.cities = cities;
    }

    static WalkPlan of(List<Landmark> landmarks, List<City> known) {
        var plan = new WalkPlan(new CityMap(landmarks, known));
        var strangers = plan.cut(plan.located(landmarks));
        var mixed = strangers.stream().map(stop -> stop.as(MIXED_CATEGORY)).toList();
        plan.alone = plan.cut(mixed).size();
        return plan;
    }

    private List<Stop> located(List<Landmark> landmarks) {
        var stops = new ArrayList<Stop>();
        for (var landmark : landmarks) {
            cities.cityOf(landmark)
                    .ifPresentOrElse(
                            city -> stops.add(new Stop(city, landmark.category(), landmark)),
                            () ->
                                    bad.add(
                                            new BadRow(
                                                    landmark.where(),
                                                    "no city is named and none is near")));
        }
        return stops;
    }

    /** Keeps the walks and answers what was left over. */
    private List<Stop> cut(List<Stop> stops) {
        var left = new ArrayList<Stop>();
        groups(stops)
                .forEach((group, members) -> {
                    var cut = WalkCutter.cut(members);
                    cut.walks().forEach(walk -> walks.add(group.walk(walk)));
                    cut.left()
                            .forEach(landmark ->
                                    left.add(new Stop(group.city, group.category, landmark)));
                });
        return left;
    }

    private static Map<Group, List<Landmark>> groups(List<Stop> stops) {
        var groups = new TreeMap<Group, List<Landmark>>(Group.ORDER);
        for (var stop : stops) {
            var group = new Group(stop.city, stop.category, stop.landmark.language());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(stop.landmark);
        }
        return groups;
    }

    List<Walk> walks() {
        return List.copyOf(walks);
    }

    List<BadRow> bad() {
        return List.copyOf(bad);
    }

    /** How many landmarks have no two others within walking distance. */
    int alone() {
        return alone;
    }

    private record Stop(City city, String category, Landmark landmark) {

        Stop as(String otherCategory) {
            return new Stop(city, otherCategory, landmark);
        }
    }

    private record Group(City city, String category, String language) {

        static final Comparator<Group> ORDER =
                Comparator.comparing((Group group) -> group.city.name())
                        .thenComparing(Group::category)
                        .thenComparing(Group::language);

        Walk walk(List<Landmark> stops) {
            return new Walk(city, category, language, stops);
        }
    }
}
