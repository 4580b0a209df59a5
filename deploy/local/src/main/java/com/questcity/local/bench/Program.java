package com.questcity.local.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A program of the system, run to its end. */
record Program(Path file) {

    static Optional<Program> find(String name, String searchPath) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(searchPath)
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    /** What it printed; a failure is a refusal with the last of it. */
    String run(Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(List.of(file.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw BenchRefused.because(file.getFileName() + " failed: " + output.strip());
            }
            return output;
        } catch (IOException failure) {
            throw BenchRefused.because(file.getFileName() + ": " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BenchRefused.because("interrupted");
        }
    }
}
