package com.questcity.local.client;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks again when the platform is busy or away: as late as it wishes, else with growing pauses.
 * Only for requests that may be repeated.
 */
final class Patience {

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Pause pause;

    Patience(Pause pause) {
        this.pause = pause;
    }

    Answer ask(Supplier<Answer> question) {
        for (var attempt = 1; attempt < TRIES; attempt++) {
            try {
                var answer = question.get();
                if (!answer.is(429, 500, 502, 503, 504)) {
                    return answer;
                }
                pause.last(shorter(answer.retryAfter().orElse(growing(attempt))));
            } catch (PlatformSilent e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                pause.last(growing(attempt));
            }
        }
        return question.get();
    }

    private static Duration growing(int attempt) {
        return FIRST_PAUSE.multipliedBy(1L << attempt);
    }

    private static Duration shorter(Duration wished) {
        return wished.compareTo(LONGEST_PAUSE) < 0 ? wished : LONGEST_PAUSE;
    }
}
