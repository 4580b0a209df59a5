package com.questcity.common.testing;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What every service but auth promises when a user is deleted. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class UserErasureContract {

    protected final ServiceUnderTest service = new ServiceUnderTest();

    protected abstract DataSource database();

    /** Stores of the user what the service may hold of one. */
    protected abstract void plant(UUID user);

    /** How many rows name the user. */
    protected abstract long held(UUID user);

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void aDeletedUserIsErasedAndNobodyElse() {
        var user = UUID.randomUUID();
        var other = UUID.randomUUID();
        plant(user);
        plant(other);
        var kept = held(other);

        var answer = TestEvent.userDeleted(user).deliverTo(service, token("auth"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(held(user)).isZero();
        assertThat(held(other)).isEqualTo(kept).isPositive();
    }

    @Test
    void threeDeliveriesHaveOneEffect() {
        var user = UUID.randomUUID();
        var event = TestEvent.userDeleted(user);
        assertThat(event.deliverTo(service, token("auth")).statusCode()).isEqualTo(204);
        plant(user);

        var second = event.deliverTo(service, token("auth"));
        var third = event.deliverTo(service, token("auth"));

        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(third.statusCode()).isEqualTo(204);
        assertThat(held(user)).isPositive();
    }

    @Test
    @Tag("sec")
    void sec08OnlyTheServiceThatDeletesUsersIsBelieved() {
        var user = UUID.randomUUID();
        plant(user);
        var event = TestEvent.userDeleted(user);

        assertProblem(event.deliverTo(service, ""), 401);
        assertProblem(
                event.deliverTo(service, TestTokens.standard().token(user, "delete_users")), 401);
        assertProblem(event.deliverTo(service, token("chat")), 403);
        assertProblem(event.deliverTo(service, token("nobody")), 403);
        // In its own name, but about what is not its own.
        var forged = TestEvent.of("chat", "UserDeleted", user, 1, event.data());
        assertProblem(forged.deliverTo(service, token("chat")), 422);
        assertThat(held(user)).isPositive();
    }

    protected final TestDatabase sql() {
        return new TestDatabase(database());
    }

    private static String token(String context) {
        return TestTokens.standard().serviceToken(context);
    }
}
