package com.questcity.local.stack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The real deploy/questcity, run as a person runs it, with a data folder and ports of the test's
 * own.
 */
record Script(Path checkout, Path home, int port, Map<String, String> variables) {

    private static final int LIMIT_SECONDS = 150;

    /** A key rotation waits until every service has surely seen the new key: here not so long. */
    private static final String QUICK_KEYS =
            "-Dquestcity.identity.key-refresh=1s -Dquestcity.token.publish-before-signing=4s";

    record Outcome(int exitCode, String output) {}

    Script(Path checkout, Path home, int port) {
        this(checkout, home, port, Map.of());
    }

    Script with(Map<String, String> more) {
        return new Script(checkout, home, port, more);
    }

    Outcome run(String... arguments) throws Exception {
        return outcome(start(arguments), "questcity " + String.join(" ", arguments));
    }

    /** Runs a person's own script in the checkout; what it tells git goes to another repository. */
    Outcome runShell(String script, Path gitFolder) throws Exception {
        var builder = builder(List.of("sh", "-c", script)).directory(checkout.toFile());
        builder.environment().put("GIT_DIR", gitFolder.toString());
        return outcome(builder.start(), script);
    }

    Process start(String... arguments) throws IOException {
        var command =
                new ArrayList<>(List.of("sh", checkout.resolve("deploy/questcity").toString()));
        command.addAll(List.of(arguments));
        return builder(command).start();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("QUESTCITY_HOME", home.toString());
        builder.environment().put("QUESTCITY_PORT", Integer.toString(port));
        builder.environment().put("QUESTCITY_LAUNCHER", System.getProperty("java.class.path"));
        builder.environment().put("QUESTCITY_JAVA_OPTS", coverageAgent());
        builder.environment().put("QUESTCITY_SERVICE_OPTS", QUICK_KEYS);
        builder.environment().putAll(variables);
        return builder;
    }

    private static Outcome outcome(Process process, String what) throws Exception {
        var output = CompletableFuture.supplyAsync(() -> read(process));
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError(what + " does not end:\n" + output.join());
        }
        return new Outcome(process.exitValue(), output.join());
    }

    long pid(String part) throws IOException {
        return Long.parseLong(Files.readString(home.resolve("run").resolve(part + ".pid")).strip());
    }

    /** What the launcher's process runs through counts as tested, too. */
    private static String coverageAgent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .findFirst()
                .orElse("");
    }

    private static String read(Process process) {
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
