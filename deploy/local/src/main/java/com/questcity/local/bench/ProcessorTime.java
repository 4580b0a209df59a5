package com.questcity.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of processes, from /proc. */
final class ProcessorTime {

    private static final Path PROC = Path.of("/proc");

    /** USER_HZ: 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessorTime() {}

    /** Seconds so far of a process and its descendants, those that have ended included. */
    static double seconds(long pid) {
        if (Files.notExists(PROC)) {
            return Double.NaN; // another system: better no figure than a wrong one
        }
        var root =
                ProcessHandle.of(pid)
                        .orElseThrow(() -> BenchRefused.because("Process " + pid + " is gone."));
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToDouble(process -> read(process.pid()))
                .sum();
    }

    private static double read(long pid) {
        try {
            return parse(Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat")));
        } catch (IOException ended) {
            return 0; // its parent has its time now
        }
    }

    /**
     * The name of a process may hold spaces and brackets, so fields count from the last bracket.
     */
    static double parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" +", -1);
        long ticks = 0;
        for (int field : new int[] {USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM}) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_PER_SECOND;
    }
}
