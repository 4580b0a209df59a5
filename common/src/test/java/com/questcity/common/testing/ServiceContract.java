package com.questcity.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the security contracts ask a service for. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ServiceContract {

    protected final ServiceUnderTest service = new ServiceUnderTest();

    /** A GET that needs {@link #permission()}, and answers any user who has it with 200. */
    protected abstract String guardedPath();

    protected abstract String permission();

    /**
     * A list with limit and cursor, open to {@link #permission()}; empty when there is none yet.
     */
    protected String listPath() {
        return "";
    }

    /** A POST that reads a JSON object; empty when the service has none yet. */
    protected String jsonPath() {
        return "";
    }

    /** A GET that quest-service may call, but no user; empty when there is none. */
    protected String internalPath() {
        return "";
    }

    /** The context, as in /api/v1/health/quest. */
    protected abstract String context();

    protected TestTokens tokens() {
        return TestTokens.standard();
    }

    /** A user for whom {@link #guardedPath()} works. */
    protected UUID user() {
        return UUID.randomUUID();
    }

    protected final String goodToken() {
        return tokens().token(user(), permission());
    }

    /** That a token, good but for the change, is refused. */
    final void refused(Consumer<JwtClaims> change) {
        ServiceUnderTest.assertProblem(
                service.get(guardedPath(), tokens().changed(change, permission())), 401);
    }

    @BeforeEach
    void ready() {
        service.awaitReady();
        // On a busy machine the first check of the database may miss its time-out.
        TokenContract.eventually(
                Duration.ofSeconds(20),
                () ->
                        assertThat(service.get("/api/v1/health/" + context(), "").statusCode())
                                .isEqualTo(200));
    }
}
