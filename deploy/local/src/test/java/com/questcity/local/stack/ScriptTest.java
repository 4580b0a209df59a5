package com.questcity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "logs",
                "mail",
                "create-admin",
                "tour",
                "import",
                "bench",
                "dev",
                "test"
            })
    void everyCommandHasALineOfHelp(String command) throws Exception {
        var help = new Script(CHECKOUT, folder, 18500).run("help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).containsPattern("(?m)^  " + command + "\\b");
    }

    @Test
    void anUnknownCommandIsRefusedWithHelp() throws Exception {
        var outcome = new Script(CHECKOUT, folder, 18500).run("fly");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).contains("there is no command \"fly\"").contains("up [-d]");
    }

    @Test
    void aMissingJdkIsNamedInOneLine() throws Exception {
        var tools = Files.createDirectories(folder.resolve("bin"));
        for (var tool : List.of("dirname", "sed", "cat", "readlink")) {
            Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
        }
        // The usual folders of this machine have a JDK: the copy looks where none is.
        var script = folder.resolve("deploy/questcity");
        Files.createDirectories(script.getParent());
        Files.writeString(
                script,
                Files.readString(CHECKOUT.resolve("deploy/questcity"))
                        .replaceAll(
                                "/usr/lib/jvm/\\*|/usr/java/\\*|/opt/\\*/\\*|/opt/\\*",
                                "/nowhere"));

        var outcome =
                run(
                        Map.of("PATH", tools.toString(), "HOME", folder.toString()),
                        script.toString(),
                        "status");

        assertThat(outcome)
                .isEqualTo(
                        "1: questcity: no JDK 25 or newer found: install one (for instance Temurin 25)"
                                + " and set JAVA_HOME");
    }

    @Test
    void theScriptsAreCleanPosixShell() throws Exception {
        var shellcheck = onPath("shellcheck");
        assumeTrue(Files.isExecutable(shellcheck), "shellcheck is not installed");

        var outcome =
                run(
                        Map.of("LC_ALL", "C.UTF-8"),
                        shellcheck.toString(),
                        "--shell=sh",
                        CHECKOUT.resolve("deploy/questcity").toString(),
                        CHECKOUT.resolve("deploy/hooks/pre-commit").toString(),
                        CHECKOUT.resolve(".ci/run").toString(),
                        "src/main/resources/com/questcity/local/process/leftovers.sh");

        assertThat(outcome).isEqualTo("0: ");
    }

    private static Path onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(entry -> Path.of(entry, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/nowhere", program));
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                                command[0].endsWith("questcity")
                                        ? Stream.concat(Stream.of("/bin/sh"), Stream.of(command))
                                                .toList()
                                        : List.of(command))
                        .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + ": " + output;
    }
}
