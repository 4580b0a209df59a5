package com.questcity.local.tour;

import java.util.List;

/** The platform is up and publishes what others need to trust its tokens. */
final class PlatformSteps {

    private PlatformSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step("the platform is healthy", PlatformSteps::health),
                new Step("the public keys are published", PlatformSteps::keys));
    }

    private static void health(Tourist tourist) {
        var answer = StepFailed.unless(200, tourist.stranger().get("/health"));
        var status = answer.body().path("status").asText();
        StepFailed.unless(status.equals("healthy"), "status healthy", "status " + status);
    }

    private static void keys(Tourist tourist) {
        var keys =
                StepFailed.unless(200, tourist.getFromRoot("/.well-known/jwks.json"))
                        .body()
                        .path("keys");
        StepFailed.unless(!keys.isEmpty(), "at least one key", "none");
        for (var key : keys) {
            StepFailed.unless(key.hasNonNull("kid"), "a kid for each key", "a key without");
            StepFailed.unless(!key.has("d"), "public keys only", "a private one");
        }
    }
}
