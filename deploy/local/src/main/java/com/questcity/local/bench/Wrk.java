package com.questcity.local.bench;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** wrk with a script of deploy/bench. */
final class Wrk {

    private static final Pattern REFUSED = Pattern.compile("(?m)^refused (.*)$");

    private final BenchedStack stack;
    private final Program program;

    Wrk(BenchedStack stack) {
        this.stack = stack;
        this.program = stack.program("wrk", "apt-get install wrk");
    }

    /** Secrets are variables: arguments are in every list of processes. */
    LoadReport run(Load how, String script, String url, Map<String, String> variables) {
        var arguments =
                List.of(
                        "-t" + how.threads(),
                        "-c" + how.connections(),
                        "-d" + how.seconds() + "s",
                        "--latency",
                        // A slow answer counts as slow, not as none: logins wait for each other.
                        "--timeout",
                        "10s",
                        "-s",
                        stack.script(script).toString(),
                        url);
        var output = program.run(variables, arguments);
        var refused = REFUSED.matcher(output);
        if (refused.find()) {
            throw BenchRefused.because(
                    url + ", " + script + ": the first refusal was " + refused.group(1));
        }
        return LoadReport.ofWrk(output);
    }
}
