package com.questcity.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Resident memory of processes with all their descendants. Where /proc tells it, shared pages are
 * divided among those who share them (Pss), so that a sum over processes is true; elsewhere it is
 * the plain resident size (Rss).
 */
public final class Memory {

    private static final long KIB_PER_MIB = 1024;
    private static final boolean PROPORTIONAL =
            Files.isReadable(Path.of("/proc/self/smaps_rollup"));

    private Memory() {}

    public static String kind() {
        return PROPORTIONAL ? "Pss" : "Rss";
    }

    public static long mebibytes(Collection<ProcessHandle> roots) {
        return roots.stream()
                        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .map(ProcessHandle::pid)
                        .distinct()
                        .mapToLong(Memory::kibibytes)
                        .sum()
                / KIB_PER_MIB;
    }

    /** Without its descendants. */
    public static long ownMebibytes(ProcessHandle process) {
        return kibibytes(process.pid()) / KIB_PER_MIB;
    }

    private static long kibibytes(long pid) {
        try {
            return PROPORTIONAL ? proportional(pid) : resident(pid);
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
    }

    private static long proportional(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long resident(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var out = ps.getInputStream()) {
            var text =
                    new String(out.readAllBytes(), StandardCharsets.US_ASCII)
                            .strip()
                            .toLowerCase(Locale.ROOT);
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }
    }
}
