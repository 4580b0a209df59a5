package com.questcity.local.bench;

import com.questcity.local.home.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One password check on one thread, in a JVM of its own with auth-service's options and on its
 * libraries: what a login costs at the very least.
 */
final class HashTime {

    private static final Pattern RESULT = Pattern.compile("hash microseconds=(\\d+)");

    private final BenchedStack stack;
    private final String hash;

    HashTime(BenchedStack stack, String hash) {
        this.stack = stack;
        this.hash = hash;
    }

    /** The median, in milliseconds. */
    double measure(int seconds) {
        var arguments = new ArrayList<>(options());
        arguments.addAll(
                List.of(
                        "-cp",
                        libraries(),
                        stack.script("HashTime.java").toString(),
                        Integer.toString(seconds)));
        var java = new Program(Path.of(System.getProperty("java.home"), "bin", "java"));
        var variables = Map.of("QUESTCITY_HASH", hash, "QUESTCITY_PASSWORD", stack.password());
        var output = java.run(variables, arguments);
        var result = RESULT.matcher(output);
        if (!result.find()) {
            throw BenchRefused.because("HashTime said nothing of use: " + output.strip());
        }
        return Long.parseLong(result.group(1)) / 1e3;
    }

    /** Which compilers a JVM may use decides how fast it hashes. */
    private List<String> options() {
        return ProcessHandle.of(stack.pid(Service.AUTH))
                .flatMap(process -> process.info().arguments())
                .map(List::of)
                .orElse(List.of())
                .stream()
                .filter(argument -> argument.startsWith("-X"))
                .toList();
    }

    private String libraries() {
        return stack.home().program(Service.AUTH).resolveSibling("lib/main") + "/*";
    }
}
