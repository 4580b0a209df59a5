package com.questcity.local.tour;

import com.questcity.local.client.Answer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The signing key is changed under way, and nobody who may come in is refused for it. */
final class KeySteps {

    private static final Duration PUBLICATION = Duration.ofSeconds(3);

    /** A key signs when every service has surely seen it: 15 s, unless it is set otherwise. */
    private static final Duration FIRST_SIGNATURE = Duration.ofSeconds(30);

    /** Seldom enough to be no flood of refreshes. */
    private static final Duration REFRESH_EVERY = Duration.ofSeconds(1);

    /** As many requests with the new key's token, on five services. */
    private static final int REQUESTS_AFTER = 100;

    private KeySteps() {}

    static List<Step> steps() {
        return List.of(
                new Step("a rotation publishes a new signing key", KeySteps::rotate),
                new Step("while it is taken up nobody is refused", KeySteps::awaitNewKey),
                new Step("a login is signed by the new key", KeySteps::logIn));
    }

    private static void rotate(Tourist tourist) {
        var before = published(tourist);
        var answer = tourist.admin().post("/admin/keys/rotate", null);
        StepFailed.unless(answer.is(200, 201, 202, 204), "200", answer);
        tourist.rememberNewKey(
                Soon.find(PUBLICATION, "a new key", () -> other(published(tourist), before)));
    }

    private static Set<String> published(Tourist tourist) {
        var keys = StepFailed.unless(200, tourist.getFromRoot("/.well-known/jwks.json")).body();
        return new HashSet<>(keys.findValuesAsText("kid"));
    }

    private static Optional<String> other(Set<String> keys, Set<String> known) {
        return keys.stream().filter(key -> !known.contains(key)).findFirst();
    }

    private static void awaitNewKey(Tourist tourist) {
        try (var requests = SteadyRequests.on(FiveServices.PAGES, page -> ask(tourist, page))) {
            Soon.find(
                    FIRST_SIGNATURE,
                    REFRESH_EVERY,
                    "a token of key " + tourist.newKey(),
                    () -> {
                        requests.requireNoneRefused();
                        return refresh(tourist);
                    });
            requests.awaitMore(REQUESTS_AFTER);
            requests.requireNoneRefused();
        }
    }

    private static Answer ask(Tourist tourist, String page) {
        return tourist.self().get(page);
    }

    private static Optional<Tokens> refresh(Tourist tourist) {
        tourist.rememberTokens(Tokens.of(tourist.tryRefresh()));
        return Optional.of(tourist.tokens())
                .filter(tokens -> tokens.keyId().equals(tourist.newKey()));
    }

    private static void logIn(Tourist tourist) {
        var tokens = Tokens.of(tourist.tryLogin("tour"));
        StepFailed.unless(
                tokens.keyId().equals(tourist.newKey()),
                "key " + tourist.newKey(),
                "key " + tokens.keyId());
        FiveServices.requireOpen(tourist.self());
    }
}
