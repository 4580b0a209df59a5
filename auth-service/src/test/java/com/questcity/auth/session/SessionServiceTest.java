package com.questcity.auth.session;

import static com.questcity.common.testing.Answers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.FakeAccounts;
import com.questcity.auth.token.FakeRevocations;
import com.questcity.common.paging.PageRequest;
import com.questcity.common.testing.Answers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> log = new ArrayList<>();
    private final Account account = FakeAccounts.account("ada");
    private final FakeSessions rows = new FakeSessions();
    private final SessionService sessions =
            new SessionService(
                    rows,
                    new FakePlaces(log),
                    new FakeRevocations(log),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    private final Session older = add(account.id(), NOW.minusSeconds(60));
    private final Session newer = add(account.id(), NOW.minusSeconds(30));
    private final Session ofAnother = add(UUID.randomUUID(), NOW);

    @Test
    void theOwnerSeesWhichOneHeUses() {
        var views = Answers.of(sessions.views(account.id(), newer.id(), PageRequest.ofAll()));

        assertThat(views).containsExactly(view(older, false), view(newer, true));
    }

    @Test
    void withoutASessionNoneIsCurrent() {
        var views = Answers.of(sessions.views(account.id(), null, PageRequest.ofAll()));

        assertThat(views).extracting(SessionView::isCurrent).containsExactly(false, false);
    }

    @Test
    void endingOneEndsItsTokens() {
        assertThat(Answers.of(sessions.endIfThere(account.id(), older.id()))).isTrue();

        assertThat(rows.rows).containsOnlyKeys(newer.id(), ofAnother.id());
        assertThat(log).containsExactly("revoke " + older.id());
    }

    @Test
    void whatIsNotThereEndsNothing() {
        var unknown = UUID.randomUUID();

        assertThat(Answers.of(sessions.endIfThere(account.id(), unknown))).isFalse();
        assertRefused(sessions.end(account.id(), unknown), 404, "session-not-found");

        assertThat(log).isEmpty();
    }

    @Test
    void endingTheOthersKeepsOne() {
        Answers.of(sessions.endOthers(account.id(), newer.id()));

        assertThat(rows.rows).containsOnlyKeys(newer.id(), ofAnother.id());
        assertThat(log).containsExactly("revoke [" + older.id() + "]");
    }

    @Test
    void withoutOthersNothingIsRevoked() {
        Answers.of(sessions.endOthers(ofAnother.accountId(), ofAnother.id()));

        assertThat(log).isEmpty();
    }

    @Test
    void endingAllEndsEveryTokenOfTheAccount() {
        Answers.of(sessions.endAll(account));

        assertThat(rows.rows).containsOnlyKeys(ofAnother.id());
        assertThat(account.tokenVersion()).isEqualTo(1);
        assertThat(log)
                .containsExactly(
                        "revoke [" + older.id() + ", " + newer.id() + "]",
                        "version " + account.id() + " 1");
    }

    @Test
    void endingTheTokensLeavesTheSessions() {
        Answers.of(sessions.endTokens(account));

        assertThat(rows.rows).hasSize(3);
        assertThat(log).containsExactly("version " + account.id() + " 0");
    }

    @Test
    void theOneThatWasNotUsedForLongestMakesRoom() {
        Answers.of(sessions.endBeyond(account.id(), 1));

        assertThat(rows.rows).containsOnlyKeys(newer.id(), ofAnother.id());
        assertThat(log).containsExactly("revoke [" + older.id() + "]");
    }

    @Test
    void whoAnnouncesWakesTheServices() {
        Answers.of(sessions.announce());

        assertThat(log).containsExactly("announce");
    }

    @Test
    void sessionsThatEndedByThemselvesAreDeleted() {
        var ended = add(account.id(), NOW.minus(TestLifetimes.STANDARD.idle()));

        assertThat(Answers.of(sessions.deleteEnded())).isEqualTo(1);

        assertThat(rows.rows).hasSize(3).doesNotContainKey(ended.id());
    }

    @Test
    void oldDevicesAreForgotten() {
        assertThat(Answers.of(sessions.deleteOldDevices())).isEqualTo(5);
    }

    @Test
    void aSessionEndsUnusedOrAtTheLatest() {
        var shortest = new TestLifetimes(Duration.ofDays(7), Duration.ofDays(14), Duration.ZERO, 1);
        var device = Device.of("phone", "192.0.2.1", "App/1");

        assertThat(newer.endsAt()).isEqualTo(newer.createdAt().plus(Duration.ofDays(14)));
        assertThat(new Session(account.id(), device, shortest, NOW).endsAt())
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    private static SessionView view(Session session, boolean isCurrent) {
        return new SessionView(
                session.id(),
                "phone",
                "192.0.2.1",
                "App/1",
                session.createdAt(),
                session.createdAt(),
                session.createdAt().plus(Duration.ofDays(14)),
                isCurrent);
    }

    private Session add(UUID accountId, Instant at) {
        var device = Device.of("phone", "192.0.2.1", "App/1");
        var session = new Session(accountId, device, TestLifetimes.STANDARD, at);
        Answers.of(sessions.add(session));
        assertThat(session.createdAt()).isEqualTo(at);
        assertThat(session.accountId()).isEqualTo(accountId);
        return session;
    }
}
