package com.questcity.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reading the catalogue: a page of quests, and one quest. */
final class BrowseScenario {

    private final BenchedStack stack;
    private final Load load;
    private final Program wrk;
    private final Program pgbench;

    BrowseScenario(BenchedStack stack, Load load) {
        this.wrk = stack.program("wrk", "apt-get install wrk");
        this.pgbench = stack.program("pgbench", "apt-get install postgresql-contrib");
        this.stack = stack;
        this.load = load;
    }

    List<Comparison> run() {
        var token = stack.login();
        var first = stack.get("/api/v1/quests?limit=1", token).path("items").path(0);
        if (first.isMissingNode()) {
            throw BenchRefused.because("The catalogue is empty: deploy/questcity import FILE");
        }
        var id = first.path("id").asText();
        var points = stack.get("/api/v1/quests/" + id, token).path("points").size();
        var variables = List.of("-D", "id=" + id, "-D", "points=" + points);
        return List.of(
                compare(
                        "quest page",
                        "/api/v1/quests?limit=20",
                        token,
                        "quest-page.sql",
                        variables),
                compare(
                        "quest detail",
                        "/api/v1/quests/" + id,
                        token,
                        "quest-detail.sql",
                        variables));
    }

    /** Round by round, one after the other, so that a slow minute of the machine hits both. */
    private Comparison compare(
            String name, String path, String token, String sql, List<String> variables) {
        wrk(load.warmUp(), path, token).requireNoErrors(name + ", warming up");
        pgbench(load.warmUp(), sql, variables).requireNoErrors(sql + ", warming up");
        var service = new ArrayList<Figures>();
        var limit = new ArrayList<Figures>();
        for (int round = 0; round < load.rounds(); round++) {
            limit.add(measure(sql, () -> pgbench(load, sql, variables)));
            service.add(measure(name, () -> wrk(load, path, token)));
        }
        return new Comparison(name, Figures.median(service), Figures.median(limit));
    }

    private Figures measure(String what, Supplier<LoadReport> run) {
        double service = ProcessorTime.seconds(stack.questServicePid());
        double database = ProcessorTime.seconds(stack.postgresPid());
        var report = run.get().requireNoErrors(what);
        return Figures.of(
                report,
                ProcessorTime.seconds(stack.questServicePid()) - service,
                ProcessorTime.seconds(stack.postgresPid()) - database);
    }

    private LoadReport wrk(Load how, String path, String token) {
        var arguments =
                List.of(
                        "-t" + how.threads(),
                        "-c" + how.connections(),
                        "-d" + how.seconds() + "s",
                        "--latency",
                        "-s",
                        stack.sql("report.lua").toString(),
                        stack.questService() + path);
        return LoadReport.ofWrk(wrk.run(Map.of("QUESTCITY_TOKEN", token), arguments));
    }

    private LoadReport pgbench(Load how, String sql, List<String> variables) {
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
                        stack.sql(sql).toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(stack.postgresPort()),
                        "-U",
                        "quest",
                        "questcity"));
        var environment =
                Map.of(
                        "PGPASSWORD",
                        stack.secret("quest.password"),
                        "PGOPTIONS",
                        "-c search_path=quest");
        return LoadReport.ofPgbench(pgbench.run(environment, arguments));
    }
}
