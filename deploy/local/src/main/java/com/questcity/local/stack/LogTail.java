package com.questcity.local.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, without reading all of it. */
public final class LogTail {

    private static final int BYTES = 64 * 1024;

    private LogTail() {}

    public static String of(Path log, int lines) {
        if (Files.notExists(log)) {
            return "(empty)";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            var end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
