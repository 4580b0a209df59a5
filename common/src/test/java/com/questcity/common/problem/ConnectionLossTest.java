package com.questcity.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class ConnectionLossTest {

    @Test
    void lostConnectionsCount() {
        for (var state : List.of("08006", "08001", "57P01", "57P02", "57P03")) {
            assertThat(ConnectionLoss.causes(new CompletionException(postgres(state)))).isTrue();
        }
        assertThat(ConnectionLoss.causes(new IllegalStateException(new ConnectException())))
                .isTrue();
    }

    @Test
    void aServerThatSaysNoDoesNot() {
        for (var state : List.of("57014", "23505", "22P02", "40001")) {
            assertThat(ConnectionLoss.causes(postgres(state))).as(state).isFalse();
            assertThat(ConnectionLoss.meansLater(postgres(state))).as(state).isFalse();
        }
    }

    @Test
    void aBusyPoolMeansLaterButOpensNoBreaker() {
        for (var busy :
                List.of(new NoStackTraceThrowable("Timeout"), new CircuitBreakerOpenException())) {
            assertThat(ConnectionLoss.causes(busy)).isFalse();
            assertThat(ConnectionLoss.meansLater(busy)).isTrue();
        }
    }

    private static PgException postgres(String state) {
        return new PgException("said no", "ERROR", state, "");
    }
}
