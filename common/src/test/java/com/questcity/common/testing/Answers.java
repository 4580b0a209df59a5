package com.questcity.common.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.common.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What reactive code answers, for tests without a Quarkus. */
public final class Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Answers() {}

    public static <T extends @Nullable Object> T of(Uni<T> question) {
        return question.await().atMost(PATIENCE);
    }

    /** Fails unless the answer is this problem. */
    public static void assertRefused(Uni<?> question, int status, String code) {
        assertThatThrownBy(() -> of(question))
                .isInstanceOfSatisfying(
                        ProblemException.class, problem -> assertProblem(problem, status, code));
    }

    public static void assertProblem(ProblemException problem, int status, String code) {
        assertThat(problem.getType()).hasToString("/problems/" + code);
        assertThat(problem.getStatusCode()).isEqualTo(status);
    }
}
