package com.questcity.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the running stack: one scenario, or all. */
@Command(
        name = "bench",
        description =
                "Measures the running platform: browse (catalogue against pgbench), auth (logins, refreshes, login storm), start, or all.")
public final class BenchCommand implements Callable<Integer> {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private static final List<String> SCENARIOS = List.of("browse", "auth", "start", "all");

    private final Map<String, String> environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "browse, auth, start or all.")
    private String scenario = "all";

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there, too.")
    private @Nullable Path json;

    @Option(names = "--rounds", description = "How often each side is measured (3).")
    private int rounds = 3;

    @Option(names = "--seconds", description = "How long one measurement takes (5).")
    private int seconds = 5;

    @Option(
            names = "--connections",
            description = "How many clients at a time (10; pgbench shares the role's 18).")
    private int connections = 10;

    @Spec private CommandSpec spec = CommandSpec.create();

    public BenchCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** 0 measured, 1 refused, 2 a program is missing or the scenario is unknown. */
    @Override
    public Integer call() throws IOException {
        try {
            if (!SCENARIOS.contains(scenario)) {
                return fail(
                        "no scenario is called " + scenario + ": browse, auth, start or all", 2);
            }
            var results = measure(BenchedStack.from(environment));
            if (json != null) {
                JSON.writeValue(json.toFile(), results);
            }
            return 0;
        } catch (BenchRefused refusal) {
            return fail(String.valueOf(refusal.getMessage()), refusal.exitCode);
        }
    }

    private Map<String, Object> measure(BenchedStack stack) {
        var results = new LinkedHashMap<String, Object>();
        if (isWanted("start")) {
            var start = StartFigures.read(stack);
            print(start.lines());
            results.put("start", start.figures());
        }
        var load = new Load(rounds, seconds, connections);
        var wanted = scenarios(stack, load);
        if (!wanted.isEmpty()) {
            var conditions = Conditions.of(stack, load);
            print(conditions.lines());
            results.put("conditions", conditions);
        }
        for (var each : wanted) {
            var result = each.run();
            print(result.lines());
            results.put(each.name(), result.figures());
        }
        return results;
    }

    /** All are made before the first runs: a missing program should be named at once. */
    private List<Scenario> scenarios(BenchedStack stack, Load load) {
        var wanted = new ArrayList<Scenario>();
        if (isWanted("browse")) {
            wanted.add(new BrowseScenario(stack, load));
        }
        if (isWanted("auth")) {
            wanted.add(new AuthScenario(stack, load));
        }
        return wanted;
    }

    private boolean isWanted(String name) {
        return scenario.equals(name) || scenario.equals("all");
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.println();
        out.flush();
    }

    private int fail(String message, int code) {
        spec.commandLine().getErr().println("bench: " + message);
        return code;
    }
}
