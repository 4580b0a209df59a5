package com.questcity.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.resilience.FakeWake;
import com.questcity.common.testing.Answers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
class RevocationsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant OLDEST = NOW.minusSeconds(20 * 60);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final FakeRevocationRepository table = new FakeRevocationRepository();
    private final RevocationService revocations =
            new RevocationService(table, new FakeWake(table.log), CLOCK);
    private final StoredRevocations stored = new StoredRevocations(table, CLOCK, TestConfig.TOKENS);

    @Test
    void sessionsEndNow() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();

        Answers.of(revocations.endSession(one));
        Answers.of(revocations.endSessions(List.of(one, other)));

        assertThat(table.log)
                .containsExactly(
                        "end [" + one + "] " + NOW, "end [" + one + ", " + other + "] " + NOW);
    }

    @Test
    void noSessionsAreNoStatement() {
        Answers.of(revocations.endSessions(List.of()));

        assertThat(table.log).isEmpty();
    }

    @Test
    void theVersionsOfAnAccountEndNow() {
        var account = UUID.randomUUID();

        Answers.of(revocations.requireVersion(account, 4));

        assertThat(table.log).containsExactly("version " + account + " 4 " + NOW);
    }

    @Test
    void theServicesAreWoken() {
        Answers.of(revocations.announce());

        assertThat(table.log).containsExactly("announce");
    }

    @Test
    void whoKnowsTheStateGetsNoList() {
        assertThat(Answers.of(stored.newerThan(FakeRevocationRepository.TAG))).isEmpty();
        assertThat(table.log).containsExactly("tag since " + OLDEST);
    }

    @Test
    void whoKnowsAnotherStateGetsTheListOfWhatStillMatters() {
        assertThat(Answers.of(stored.newerThan("\"none\"")))
                .contains(FakeRevocationRepository.STATE);
        assertThat(table.log).containsExactly("tag since " + OLDEST, "list since " + OLDEST);
    }

    @Test
    void theListHasAnEntityTag() {
        var resource = new RevocationResource(stored);

        var list = Answers.of(resource.revocations(Optional.empty()));
        var same = Answers.of(resource.revocations(Optional.of(FakeRevocationRepository.TAG)));

        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getEntity()).isEqualTo(FakeRevocationRepository.STATE.list());
        assertThat(list.getHeaders().getFirst("ETag")).isEqualTo(FakeRevocationRepository.TAG);
        assertThat(list.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(same.getStatus()).isEqualTo(304);
    }

    @Test
    void theCleanUpDeletesRevocationsAndKeys() {
        var keys = new FakeSigningKeys();
        var job = new TokenCleanUpJob(stored, KeyRotationServiceTest.rotationOf(keys));

        Answers.of(job.cleanUp());

        assertThat(table.log).containsExactly("delete until " + OLDEST);
        assertThat(keys.log).containsExactly("delete until " + NOW.minusSeconds(3_600));
    }

    @Test
    void aCleanUpThatFailsIsDoneNextTime() {
        var keys = new FakeSigningKeys();
        var job = new TokenCleanUpJob(stored, KeyRotationServiceTest.rotationOf(keys));
        table.breakDown();

        Answers.of(job.cleanUp());

        assertThat(keys.log).isEmpty();
    }

    @Test
    void whatNoTokenNeedsIsForgotten() {
        assertThat(Answers.of(stored.forgetOld())).isEqualTo(3);
        assertThat(table.log).containsExactly("delete until " + OLDEST);
    }
}
