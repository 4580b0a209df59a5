package com.questcity.local.bench;

import com.questcity.local.home.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reading the catalogue: a page of quests, and one quest. */
final class BrowseScenario implements Scenario {

    private final BenchedStack stack;
    private final Load load;
    private final Wrk wrk;
    private final Pgbench pgbench;
    private final Meter meter;

    BrowseScenario(BenchedStack stack, Load load) {
        this.wrk = new Wrk(stack);
        this.pgbench = new Pgbench(stack, Service.QUEST.context());
        this.meter = new Meter(stack, Service.QUEST);
        this.stack = stack;
        this.load = load;
    }

    @Override
    public String name() {
        return "browse";
    }

    @Override
    public Result run() {
        var comparisons = compare();
        return new Result(comparisons, ResultTable.lines(comparisons));
    }

    private List<Comparison> compare() {
        var token = stack.login();
        var first = stack.get(Service.QUEST, "/quests?limit=1", token).path("items").path(0);
        if (first.isMissingNode()) {
            throw BenchRefused.because("The catalogue is empty: deploy/questcity import FILE");
        }
        var id = first.path("id").asText();
        var points = stack.get(Service.QUEST, "/quests/" + id, token).path("points").size();
        var variables = List.of("-D", "id=" + id, "-D", "points=" + points);
        return List.of(
                compare("quest page", "/quests?limit=20", token, "quest-page.sql", variables),
                compare("quest detail", "/quests/" + id, token, "quest-detail.sql", variables));
    }

    /** Round by round, one after the other, so that a slow minute of the machine hits both. */
    private Comparison compare(
            String name, String path, String token, String sql, List<String> variables) {
        wrk(load.warmUp(), path, token).requireNoErrors(name + ", warming up");
        pgbench.run(load.warmUp(), sql, variables).requireNoErrors(sql + ", warming up");
        var service = new ArrayList<Figures>();
        var limit = new ArrayList<Figures>();
        for (int round = 0; round < load.rounds(); round++) {
            limit.add(meter.measure(sql, () -> pgbench.run(load, sql, variables)));
            service.add(meter.measure(name, () -> wrk(load, path, token)));
        }
        return new Comparison(name, Figures.median(service), Figures.median(limit));
    }

    private LoadReport wrk(Load how, String path, String token) {
        var url = stack.api(Service.QUEST) + path;
        return wrk.run(how, "report.lua", url, Map.of("QUESTCITY_TOKEN", token));
    }
}
