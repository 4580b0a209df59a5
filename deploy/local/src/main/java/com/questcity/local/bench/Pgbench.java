package com.questcity.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** pgbench as the role of a service, with a statement of deploy/bench. */
final class Pgbench {

    private final BenchedStack stack;
    private final String role;
    private final Program program;

    Pgbench(BenchedStack stack, String role) {
        this.stack = stack;
        this.role = role;
        this.program = stack.program("pgbench", "apt-get install postgresql-contrib");
    }

    LoadReport run(Load how, String sql, List<String> variables) {
        var arguments = new ArrayList<>(variables);
        arguments.addAll(
                List.of(
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(how.connections()),
                        "-j",
                        Integer.toString(how.threads()),
                        "-T",
                        Integer.toString(how.seconds()),
                        "-f",
                        stack.script(sql).toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(stack.postgresPort()),
                        "-U",
                        role,
                        "questcity"));
        return LoadReport.ofPgbench(program.run(environment(), arguments));
    }

    private Map<String, String> environment() {
        return Map.of(
                "PGPASSWORD",
                stack.secret(role + ".password"),
                "PGOPTIONS",
                "-c search_path=" + role);
    }
}
