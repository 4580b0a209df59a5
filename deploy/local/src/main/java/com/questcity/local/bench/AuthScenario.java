package com.questcity.local.bench;

import com.questcity.local.client.Pause;
import com.questcity.local.home.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Logins against the hashes that they need, refreshes, and what others feel of a login storm. */
final class AuthScenario implements Scenario {

    /** The storm begins before the look-ups and ends after them. */
    private static final int STORM_MARGIN_SECONDS = 2;

    private final BenchedStack stack;
    private final Load load;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Wrk wrk;
    private final Meter meter;

    AuthScenario(BenchedStack stack, Load load) {
        this.wrk = new Wrk(stack);
        this.meter = new Meter(stack, Service.AUTH);
        this.stack = stack;
        // So many that the hashing threads never wait for a client.
        this.load = load.atLeast(2 * cores).oneConnectionPerThread();
    }

    @Override
    public String name() {
        return "auth";
    }

    @Override
    public Result run() {
        try (var _ = BenchAccounts.make(stack)) {
            var hash = new HashTime(stack);
            var figures = rounds(hash, stack.login());
            return new Result(figures, AuthTable.lines(figures));
        }
    }

    /** Round by round, so that a slow minute of the machine hits every figure. */
    private AuthFigures rounds(HashTime hash, String token) {
        round(load.warmUp(), hash, token);
        var rounds =
                IntStream.range(0, load.rounds())
                        .mapToObj(round -> round(load, hash, token))
                        .toList();
        return new AuthFigures(
                cores,
                hash.permits(),
                Figures.median(rounds, AuthFigures::hash),
                median(rounds, AuthFigures::logins),
                median(rounds, AuthFigures::refreshes),
                median(rounds, AuthFigures::quiet),
                median(rounds, AuthFigures::storm));
    }

    private AuthFigures round(Load how, HashTime hash, String token) {
        return new AuthFigures(
                cores,
                hash.permits(),
                hash.during(() -> logins(how.alone())),
                meter.measure("logins", () -> logins(how)),
                refreshes(how),
                meter.measure("look-ups", () -> lookups(how, token)),
                lookupsInStorm(how, token));
    }

    private LoadReport logins(Load how) {
        var variables =
                Map.of(
                        "QUESTCITY_ACCOUNTS",
                        Integer.toString(BenchAccounts.COUNT),
                        "QUESTCITY_PASSWORD",
                        stack.password());
        return wrk.run(how, "login.lua", stack.api(Service.AUTH), variables);
    }

    /** The sessions are opened before: a login costs as much as very many refreshes. */
    private Figures refreshes(Load how) {
        var tokens =
                IntStream.rangeClosed(1, how.connections())
                        .mapToObj(BenchAccounts::name)
                        .map(stack::login)
                        .map(login -> login.path("refresh_token").asText())
                        .collect(Collectors.joining(","));
        var variables = Map.of("QUESTCITY_REFRESH_TOKENS", tokens);
        return meter.measure(
                "refreshes", () -> wrk.run(how, "refresh.lua", stack.api(Service.AUTH), variables));
    }

    private LoadReport lookups(Load how, String token) {
        var url = stack.api(Service.AUTH) + "/users/me";
        return wrk.run(how, "lookup.lua", url, Map.of("QUESTCITY_TOKEN", token));
    }

    private Figures lookupsInStorm(Load how, String token) {
        var storm =
                CompletableFuture.supplyAsync(
                        () -> logins(how.longer(STORM_MARGIN_SECONDS)),
                        task -> Thread.ofPlatform().start(task));
        Pause.real().last(Duration.ofSeconds(STORM_MARGIN_SECONDS).dividedBy(2));
        var figures = meter.measure("look-ups in a storm", () -> lookups(how, token));
        result(storm).requireNoErrors("the storm of logins");
        return figures;
    }

    private static LoadReport result(CompletableFuture<LoadReport> storm) {
        try {
            return storm.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof BenchRefused refused ? refused : failure;
        }
    }

    private static Figures median(
            List<AuthFigures> rounds, Function<AuthFigures, Figures> figures) {
        return Figures.median(rounds.stream().map(figures).toList());
    }
}
