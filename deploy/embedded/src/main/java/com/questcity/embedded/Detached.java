package com.questcity.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts programs in a session of their own, so that Ctrl-C in a terminal reaches only whoever
 * started them. The pid is in the file before the program runs: there is no moment in which a
 * killed starter leaves an unknown process.
 */
public final class Detached {

    private static final String SCRIPT =
            """
            echo $$ >"$0"
            command -v setsid >/dev/null 2>&1 && exec setsid "$@"
            exec perl -e 'setpgrp; exec @ARGV' "$@"
            """;

    private Detached() {}

    public static ProcessBuilder program(Path pidFile, List<String> command) {
        return new ProcessBuilder(
                Stream.concat(Stream.of("sh", "-c", SCRIPT, pidFile.toString()), command.stream())
                        .toList());
    }
}
