package com.questcity.auth.token;

import static com.questcity.auth.token.KeyRing.State.PUBLISHED;
import static com.questcity.auth.token.KeyRing.State.RETIRING;
import static com.questcity.auth.token.KeyRing.State.SIGNING;
import static com.questcity.common.testing.Answers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.questcity.auth.audit.FakeAudit;
import com.questcity.common.identity.FakePublicKeys;
import com.questcity.common.testing.Answers;
import io.vertx.mutiny.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
class KeyRotationServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(15);
    private static final Duration LAST_TOKENS = Duration.ofMinutes(16).plusSeconds(5);
    private static final UUID ACTOR = UUID.randomUUID();
    private static final Vertx VERTX = Vertx.vertx();

    private final SigningKey old = TestKeys.key("old", NOW.minusSeconds(900), NOW.plusSeconds(60));
    private final SigningKey current = TestKeys.key("current", NOW.minusSeconds(90), null);
    private final FakeSigningKeys stored = new FakeSigningKeys(old, current);
    private final KeyRotationService rotation = rotationOf(stored);

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void theKeysAreShownWithWhatTheyAreFor() {
        var gone = TestKeys.key("gone", NOW.minusSeconds(9_000), NOW);
        var next = TestKeys.key("next", LATER, null);
        var shown = Answers.of(rotationOf(new FakeSigningKeys(gone, old, current, next)).keys());

        assertThat(shown)
                .extracting(KeyView::id, KeyView::state)
                .containsExactly(
                        tuple("next", PUBLISHED),
                        tuple("current", SIGNING),
                        tuple("old", RETIRING));
    }

    @Test
    void aNewKeySignsALittleLater() {
        var made = Answers.of(rotation.rotate(ACTOR));

        assertThat(made.state()).isEqualTo(PUBLISHED);
        assertThat(made.createdAt()).isEqualTo(NOW);
        assertThat(made.signsFrom()).isEqualTo(LATER);
        assertThat(made.retiresAt()).isNull();
        assertThat(stored.ring().signing(NOW).id()).isEqualTo("current");
        assertThat(stored.ring().signing(LATER).id()).isEqualTo(made.id());
    }

    @Test
    void theKeyThatSignedStaysUntilItsLastTokensEnd() {
        Answers.of(rotation.rotate(ACTOR));

        assertThat(stored.ring().byId("current").orElseThrow().retiresAt())
                .isEqualTo(LATER.plus(LAST_TOKENS));
    }

    @Test
    void everybodyHearsOfANewKeyAfterTheCommit() {
        var made = Answers.of(rotation.rotate(ACTOR));

        assertThat(stored.log)
                .containsExactly(
                        "commit",
                        "refresh",
                        "audit key.rotated by " + ACTOR + " on null {key=" + made.id() + "}");
    }

    @Test
    void whileAKeyWaitsThereIsNoOther() {
        Answers.of(rotation.rotate(ACTOR));
        stored.log.clear();

        assertRefused(rotation.rotate(ACTOR), 409, "rotation-waiting");

        assertThat(stored.ring().keys()).hasSize(3);
        assertThat(stored.log).isEmpty();
    }

    @Test
    void aKeyThatLeakedEndsAtOnce() {
        Answers.of(rotation.withdraw(ACTOR, "old"));

        assertThat(stored.ring().keys()).containsExactly(current);
        assertThat(stored.log)
                .containsExactly(
                        "commit",
                        "refresh",
                        "audit key.withdrawn by " + ACTOR + " on null {key=old}");
    }

    @Test
    void withoutItsSuccessorAKeyHasNoEndAgain() {
        var next = Answers.of(rotation.rotate(ACTOR));

        Answers.of(rotation.withdraw(ACTOR, next.id()));

        assertThat(stored.ring().keys()).containsExactly(current, old);
    }

    @Test
    void theKeyThatSignsIsNotWithdrawn() {
        assertRefused(rotation.withdraw(ACTOR, "current"), 409, "key-signs");

        assertThat(stored.ring().keys()).containsExactly(current, old);
        assertThat(stored.log).isEmpty();
    }

    @Test
    void anUnknownKeyIsNotFound() {
        assertRefused(rotation.withdraw(ACTOR, "other"), 404, "key-not-found");
    }

    @Test
    void whatEndedIsKeptForAnHour() {
        assertThat(Answers.of(rotation.deleteEnded())).isEqualTo(2);

        assertThat(stored.log).containsExactly("delete until " + NOW.minusSeconds(3_600));
    }

    static KeyRotationService rotationOf(FakeSigningKeys stored) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new KeyRotationService(
                stored,
                new FakePublicKeys(TestConfig.IDENTITY, stored.log),
                TestKeys.VAULT,
                new KeyTimes(clock, TestConfig.TOKENS, TestConfig.IDENTITY),
                new FakeAudit(stored.log),
                VERTX);
    }
}
