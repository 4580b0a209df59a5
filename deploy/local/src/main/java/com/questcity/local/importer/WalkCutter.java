package com.questcity.local.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts landmarks into walks: along a space-filling curve, each time to the nearest of those that
 * come next on it. The same landmarks always give the same walks, whatever their order in the file.
 */
final class WalkCutter {

    private static final double LONGEST_STEP_METRES = 1_000;
    private static final double LONGEST_WALK_METRES = 4_000;

    /**
     * So many landmarks ahead on the curve are looked at, so that a large city costs no more than
     * its size.
     */
    private static final int LOOK_AHEAD = 200;

    private static final Comparator<Landmark> ALONG_CURVE =
            Comparator.comparingLong((Landmark landmark) -> landmark.position().alongCurve())
                    .thenComparing(Landmark::source);

    private final List<List<Landmark>> walks = new ArrayList<>();
    private final List<Landmark> left = new ArrayList<>();
    private final List<Landmark> ahead = new ArrayList<>();

    private WalkCutter() {}

    static Cut cut(Collection<Landmark> landmarks) {
        var cutter = new WalkCutter();
        cutter.walk(landmarks.stream().sorted(ALONG_CURVE).toList());
        return new Cut(List.copyOf(cutter.walks), List.copyOf(cutter.left));
    }

    private void walk(List<Landmark> sorted) {
        var next = 0;
        while (next < sorted.size() || !ahead.isEmpty()) {
            while (ahead.size() < LOOK_AHEAD && next < sorted.size()) {
                ahead.add(sorted.get(next++));
            }
            keep(walkFrom(ahead.removeFirst()));
        }
    }

    /**
     * Where it is too short for a walk only its start is left over; the others may yet belong to
     * another.
     */
    private void keep(List<Landmark> stops) {
        if (stops.size() >= Walk.FEWEST_STOPS) {
            walks.add(List.copyOf(stops));
            return;
        }
        left.add(stops.removeFirst());
        ahead.addAll(0, stops);
    }

    private List<Landmark> walkFrom(Landmark start) {
        var stops = new ArrayList<>(List.of(start));
        var metres = 0.0;
        while (stops.size() < Walk.MOST_STOPS && !ahead.isEmpty()) {
            var here = stops.getLast().position();
            var nearest = nearestTo(here);
            var step = here.metresTo(nearest.position());
            if (step > LONGEST_STEP_METRES || metres + step > LONGEST_WALK_METRES) {
                break;
            }
            metres += step;
            ahead.remove(nearest);
            stops.add(nearest);
        }
        return stops;
    }

    private Landmark nearestTo(Position here) {
        return ahead.stream()
                .min(Comparator.comparingDouble(landmark -> here.metresTo(landmark.position())))
                .orElseThrow();
    }

    /** The walks, and what could join none. */
    record Cut(List<List<Landmark>> walks, List<Landmark> left) {}
}
