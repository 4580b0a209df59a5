package com.questcity.local.importer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A file's text. A byte order mark decides the encoding and goes; what isn't valid becomes U+FFFD,
 * so that only the rows with such bytes are lost.
 */
final class SourceText {

    private static final long LARGEST_FILE = 64L * 1024 * 1024;

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
                    new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
                    new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE));

    private SourceText() {}

    static String read(Path file) throws IOException, FileUnreadable {
        if (Files.size(file) > LARGEST_FILE) {
            throw new FileUnreadable("the file is larger than 64 MB");
        }
        return decode(Files.readAllBytes(file));
    }

    static String decode(byte[] bytes) {
        return MARKS.stream()
                .filter(mark -> mark.opens(bytes))
                .findFirst()
                .map(mark -> mark.rest(bytes))
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    private record Mark(Charset charset, List<Integer> bytes) {

        Mark(Charset charset, Integer... bytes) {
            this(charset, List.of(bytes));
        }

        boolean opens(byte[] text) {
            if (text.length < bytes.size()) {
                return false;
            }
            var start = Arrays.copyOf(text, bytes.size());
            for (var i = 0; i < start.length; i++) {
                if ((start[i] & 0xFF) != bytes.get(i)) {
                    return false;
                }
            }
            return true;
        }

        String rest(byte[] text) {
            return new String(text, bytes.size(), text.length - bytes.size(), charset);
        }
    }
}
