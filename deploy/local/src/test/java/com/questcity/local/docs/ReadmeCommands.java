package com.questcity.local.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The commands of the README as one script. What starts and stops the platform, and the run of all
 * tests, is left out: the story around the script does that.
 */
public final class ReadmeCommands {

    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("deploy/questcity up", "deploy/questcity down", "deploy/questcity test");

    private ReadmeCommands() {}

    /** Stops at the first command that fails. */
    public static String script(Path readme) throws IOException {
        var script = new ArrayList<>(List.of("set -eu"));
        var inside = false;
        for (var line : Files.readAllLines(readme)) {
            var text = line.strip();
            if (text.startsWith("```")) {
                inside = text.equals("```sh");
            } else if (inside && !TOLD_ELSEWHERE.contains(text.replaceFirst("\\s*#.*", ""))) {
                script.add("echo '$ '\"" + text.replaceAll("[^A-Za-z0-9 /._-]", "") + "\"");
                script.add(
                        text.replace("curl -s ", "curl -sS --fail-with-body ") + withNewLine(text));
            }
        }
        return String.join("\n", script) + "\n";
    }

    private static String withNewLine(String command) {
        return command.startsWith("curl ") ? " && echo" : "";
    }
}
