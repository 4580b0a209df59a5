package com.questcity.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the sources refuse with stands in deploy/docs/problems.md, and no other. */
class ProblemTypesTest {

    private static final Path CHECKOUT = Path.of("..", "..");
    private static final Pattern USED =
            Pattern.compile("\\(\\s*[45]\\d\\d,\\s*\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern TOLD = Pattern.compile("/problems/([a-z-]+) \\|");
    private static final List<String> MODULES =
            List.of(
                    "common",
                    "auth-service",
                    "quest-service",
                    "chat-service",
                    "media-service",
                    "social-service",
                    "deploy/local");

    @Test
    void theListOfProblemTypesIsComplete() throws IOException {
        var told = codes(TOLD, Files.readString(CHECKOUT.resolve("deploy/docs/problems.md")));

        var used =
                MODULES.stream()
                        .flatMap(ProblemTypesTest::codes)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told.collect(Collectors.toCollection(TreeSet::new))).isEqualTo(used);
    }

    private static Stream<String> codes(String module) {
        try (var files = Files.walk(CHECKOUT.resolve(module).resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> codes(USED, read(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
