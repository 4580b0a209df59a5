package com.questcity.common.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** A dependency is away: 503 with the time after which trying again makes sense. */
public class Unavailable extends HttpProblem {

    private static final int SECONDS = 2;

    public Unavailable() {
        super(
                HttpProblem.builder()
                        .withType(URI.create(ProblemTypes.PREFIX + ProblemTypes.code(503)))
                        .withTitle(ProblemTypes.title(ProblemTypes.code(503)))
                        .withStatus(503)
                        .withDetail(ProblemTypes.detail(503))
                        .withHeader("Retry-After", SECONDS));
    }
}
