package com.questcity.local.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the city of each landmark: by its name, kept apart from far namesakes, or else the nearest
 * one.
 */
final class CityMap {

    private static final double NEAR_METRES = 30_000;

    private final TreeMap<String, List<Cluster>> named =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<City> cities = new ArrayList<>();

    /**
     * The cities that the landmarks name; those that are known already may take landmarks without a
     * city too.
     */
    CityMap(List<Landmark> landmarks, List<City> known) {
        landmarks.stream().filter(Landmark::hasCity).forEach(this::gather);
        named.values().forEach(this::nameApart);
        cities.addAll(known);
    }

    private void gather(Landmark landmark) {
        var clusters = named.computeIfAbsent(landmark.city(), city -> new ArrayList<>());
        var home = clusters.stream().filter(cluster -> cluster.reaches(landmark)).findFirst();
        home.orElseGet(() -> begun(clusters)).add(landmark);
    }

    private static Cluster begun(List<Cluster> clusters) {
        var cluster = new Cluster();
        clusters.add(cluster);
        return cluster;
    }

    /** The namesake with the most landmarks keeps the plain name. */
    private void nameApart(List<Cluster> clusters) {
        clusters.sort(Comparator.comparingInt(Cluster::size).reversed());
        for (var cluster : clusters) {
            cluster.city =
                    cluster == clusters.getFirst() ? cluster.plain() : cluster.plain().qualified();
            cities.add(cluster.city);
        }
    }

    Optional<City> cityOf(Landmark landmark) {
        return landmark.hasCity() ? byName(landmark) : nearest(landmark.position());
    }

    private Optional<City> byName(Landmark landmark) {
        return named.getOrDefault(landmark.city(), List.of()).stream()
                .filter(cluster -> cluster.reaches(landmark))
                .findFirst()
                .map(cluster -> cluster.city);
    }

    private Optional<City> nearest(Position position) {
        return cities.stream()
                .filter(city -> city.centre().metresTo(position) <= NEAR_METRES)
                .min(Comparator.comparingDouble(city -> city.centre().metresTo(position)));
    }

    private static final class Cluster {

        private final List<Landmark> members = new ArrayList<>();
        private City city = new City("", new Position(0, 0));

        boolean reaches(Landmark landmark) {
            return members.isEmpty()
                    || members.getFirst().position().metresTo(landmark.position())
                            <= City.LARGEST_EXTENT_METRES;
        }

        void add(Landmark landmark) {
            members.add(landmark);
        }

        int size() {
            return members.size();
        }

        City plain() {
            return new City(members.getFirst().city(), new Position(mean(true), mean(false)));
        }

        private double mean(boolean ofLatitude) {
            var sum =
                    members.stream()
                            .map(Landmark::position)
                            .mapToDouble(position ->
                                    ofLatitude ? position.latitude() : position.longitude())
                            .sum();
            return Math.round(sum / members.size() * 1e6) / 1e6;
        }
    }
}
