package com.questcity.common.ratelimit;

import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.embedded.LocalRedis;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** On a real Redis, and without one. */
@TestInstance(Lifecycle.PER_CLASS)
class RateLimiterTest {

    private static final Map<String, Quota> QUOTAS =
            Map.of(
                    "slow", new Quota("slow", 10, Duration.ofHours(1)),
                    "quick", new Quota("quick", 2, Duration.ofMillis(400)));

    private final Replica.Platform platform = new Replica.Platform(QUOTAS);
    private LocalRedis redis;
    private Replica one;
    private Replica two;
    private Replica alone;

    @BeforeAll
    void start() {
        redis = LocalRedis.temporary();
    }

    @BeforeEach
    void fresh() {
        one = platform.replica(redis.url());
        two = platform.replica(redis.url());
        // Nothing listens at the port of "discard".
        alone = platform.replica("redis://127.0.0.1:9");
        one.flush();
    }

    @AfterAll
    void stop() {
        platform.close();
        redis.close();
    }

    @Test
    @Tag("sec")
    void sec52OfAHundredParallelCallsTheQuotaIsAdmitted() {
        var admitted = one.admittedOf(100, "slow", "ada");

        assertThat(admitted).isEqualTo(10);
        assertThat(one.refused("slow")).isEqualTo(90);
    }

    @Test
    @Tag("sec")
    void sec52TwoReplicasShareAQuota() {
        var admitted = Replica.admittedOf(50, "slow", "ada", one, two);

        assertThat(admitted).isEqualTo(10);
    }

    @Test
    @Tag("sec")
    void sec52AnotherKeyAndAnotherLimitHaveTheirOwnQuota() {
        one.admittedOf(11, "slow", "ada");

        assertThat(one.admittedOf(1, "slow", "bob")).isEqualTo(1);
        assertThat(one.admittedOf(1, "quick", "ada")).isEqualTo(1);
    }

    @Test
    @Tag("sec")
    void sec29WithoutRedisTheQuotaHolds() {
        var admitted = alone.admittedOf(100, "slow", "ada");

        assertThat(admitted).isEqualTo(10);
    }

    @Test
    @Tag("sec")
    void sec29WhenRedisGoesAwayNobodyStartsAnew() {
        var mortal = LocalRedis.temporary();
        var replica = platform.replica(mortal.url());
        replica.admittedOf(9, "slow", "ada");

        mortal.close();

        assertThat(replica.admittedOf(20, "slow", "ada")).isEqualTo(1);
    }

    @Test
    void theRefusalTellsWhenToComeBack() {
        one.admittedOf(10, "slow", "ada");

        assertThatThrownBy(() -> one.take("slow", "ada"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        refusal -> {
                            assertThat(refusal.getStatusCode()).isEqualTo(429);
                            // An hour for ten: one comes back after six minutes.
                            assertThat(seconds(refusal)).isBetween(350, 360);
                            assertThat(refusal.getHeaders())
                                    .containsEntry("RateLimit-Policy", "\"slow\";q=10;w=3600")
                                    .hasEntrySatisfying(
                                            "RateLimit",
                                            left ->
                                                    assertThat(left.toString())
                                                            .startsWith("\"slow\";r=0;t="));
                        });
    }

    @Test
    void aShortWaitIsStillAWholeSecond() {
        one.admittedOf(2, "quick", "ada");

        assertThatThrownBy(() -> one.take("quick", "ada"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        refusal -> assertThat(seconds(refusal)).isEqualTo(1));
    }

    @Test
    void usedCallsComeBack() {
        for (var replica : new Replica[] {one, alone}) {
            replica.admittedOf(2, "quick", "ada");

            eventually(
                    Duration.ofSeconds(10),
                    () -> assertThat(replica.admittedOf(1, "quick", "ada")).isEqualTo(1));
        }
    }

    @Test
    void aCallGivenBackCanBeUsedAgain() {
        for (var replica : new Replica[] {one, alone}) {
            replica.admittedOf(10, "slow", "ada");

            replica.giveBack("slow", "ada");

            assertThat(replica.admittedOf(5, "slow", "ada")).isEqualTo(1);
        }
    }

    @Test
    void moreThanTheQuotaCannotBeGivenBack() {
        for (var replica : new Replica[] {one, alone}) {
            replica.giveBack("slow", "ada");
            replica.giveBack("slow", "ada");

            assertThat(replica.admittedOf(20, "slow", "ada")).isEqualTo(10);
        }
    }

    @Test
    void aForgottenKeyIsFreshAgain() {
        for (var replica : new Replica[] {one, alone}) {
            replica.admittedOf(10, "slow", "ada");

            replica.forget("slow", "ada");

            assertThat(replica.admittedOf(20, "slow", "ada")).isEqualTo(10);
        }
    }

    @Test
    void redisKeepsNoNameAndNothingForLong() {
        one.admittedOf(10, "slow", "ada@example.org");

        assertThat(one.keys()).singleElement().asString().doesNotContain("ada");
        assertThat(one.millisLeft(one.keys().getFirst())).isBetween(3_500_000L, 3_600_000L);
    }

    @Test
    void anUnknownLimitIsNamed() {
        assertThatThrownBy(() -> one.take("nothing", "ada"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("questcity.limits.nothing.calls");
    }

    private static int seconds(TooManyRequests refusal) {
        return Integer.parseInt(String.valueOf(refusal.getHeaders().get("Retry-After")));
    }
}
