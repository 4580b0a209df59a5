package com.questcity.auth.session;

import static com.questcity.common.testing.Answers.assertProblem;
import static com.questcity.common.testing.Answers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.FakeAccounts;
import com.questcity.auth.account.Role;
import com.questcity.auth.token.FakeIssuer;
import com.questcity.auth.token.FakeRevocations;
import com.questcity.auth.token.TestMasterKey;
import com.questcity.common.problem.ProblemException;
import com.questcity.common.testing.Answers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which refresh token gets what; the database's part is in {@link RefreshResourceTest}. */
@Tag("sec")
class RefreshServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> log = new ArrayList<>();
    private final RefreshTokens tokens = new RefreshTokens(TestMasterKey.standard());
    private final Account account = FakeAccounts.account("ada");
    private final Session session =
            new Session(account.id(), Device.of("phone", "", ""), TestLifetimes.STANDARD, NOW);
    private final RefreshToken first = tokens.first(session.id());
    private final RefreshToken second = tokens.successor(first);
    private final FakeSessions sessions = new FakeSessions();
    private final FakeRefreshes table = new FakeRefreshes(account, first);

    @BeforeEach
    void open() {
        Answers.of(sessions.persist(session));
    }

    @Test
    void theGoodTokenGetsItsSuccessor() {
        var answer = refresh(first, NOW);

        assertThat(answer.refreshToken()).isEqualTo(second.encoded());
        assertThat(answer.accessToken()).isEqualTo(accessToken());
        assertThat(table.generation()).isEqualTo(1);
        assertThat(refresh(second, NOW).refreshToken())
                .isEqualTo(tokens.successor(second).encoded());
    }

    @Test
    void aRepeatWithinTenSecondsGetsTheSameAgain() {
        var answer = refresh(first, NOW);

        var again = refresh(first, NOW.plusMillis(9_999));

        assertThat(again).isEqualTo(answer);
        assertThat(table.generation()).isEqualTo(1);
        assertThat(sessions.rows).hasSize(1);
    }

    @Test
    void aLaterRepeatEndsTheSession() {
        refresh(first, NOW);

        assertStolen(first, NOW.plusSeconds(10));
    }

    @Test
    void aTokenOfTwoAgoEndsTheSession() {
        refresh(first, NOW);
        refresh(second, NOW);

        assertStolen(first, NOW);
    }

    @Test
    void aTokenOfThatGenerationWithAnotherSecretEndsTheSession() {
        refresh(first, NOW);
        table.forgetHashes();

        assertStolen(first, NOW);
    }

    @Test
    void aTokenOfTheFutureEndsTheSession() {
        assertStolen(second, NOW);
    }

    @Test
    void anEndedSessionHasNoTokens() {
        table.end();

        assertRefused(service(NOW).refresh(first.encoded()), 401, "invalid-refresh-token");

        assertThat(log).isEmpty();
        assertThat(sessions.rows).hasSize(1);
    }

    @Test
    void anInventedTokenCostsNoQuery() {
        assertThatThrownBy(() -> service(NOW).refresh("invented"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertProblem(refusal, 401, "invalid-refresh-token"));

        assertThat(log).isEmpty();
    }

    @Test
    void theAccessTokenIsOfTheAccountAsItIsNow() {
        account.appoint(Role.USER, false);
        account.endTokens();

        assertThat(refresh(first, NOW).accessToken())
                .isEqualTo(FakeIssuer.token(account.id(), session.id(), 1, 10));
    }

    private void assertStolen(RefreshToken token, Instant at) {
        assertRefused(service(at).refresh(token.encoded()), 401, "invalid-refresh-token");
        assertThat(sessions.rows).isEmpty();
        assertThat(log)
                .containsExactly(
                        "revoke " + session.id(),
                        "audit session.stolen by " + account.id() + " on " + session.id(),
                        "commit",
                        "announce");
    }

    private String accessToken() {
        return FakeIssuer.token(account.id(), session.id(), 0, 2);
    }

    private TokenView refresh(RefreshToken token, Instant at) {
        return Answers.of(service(at).refresh(token.encoded()));
    }

    private RefreshService service(Instant at) {
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        var service =
                new SessionService(sessions, new FakePlaces(log), new FakeRevocations(log), clock);
        return new RefreshService(
                tokens,
                table,
                new FakeSessionEnd(service, table, log),
                new FakeIssuer(),
                new SessionTimes(clock, TestLifetimes.STANDARD));
    }
}
