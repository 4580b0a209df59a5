package com.questcity.auth.session;

import static com.questcity.common.testing.Answers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.FakeAccounts;
import com.questcity.auth.token.FakeIssuer;
import com.questcity.auth.token.FakeRevocations;
import com.questcity.auth.token.TestMasterKey;
import com.questcity.common.testing.Answers;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ways to log out. */
@Tag("sec")
class SessionEndTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> log = new ArrayList<>();
    private final RefreshTokens tokens = new RefreshTokens(TestMasterKey.standard());
    private final Account account = FakeAccounts.account("ada");
    private final Session session = session();
    private final Session other = session();
    private final RefreshToken token = tokens.first(session.id());
    private final FakeSessions sessions = new FakeSessions();
    private final FakeRefreshes table = new FakeRefreshes(account, token);
    private final SessionEnd ends =
            new FakeSessionEnd(
                    new SessionService(
                            sessions,
                            new FakePlaces(log),
                            new FakeRevocations(log),
                            Clock.fixed(NOW, ZoneOffset.UTC)),
                    table,
                    log);

    private final RefreshService refreshes =
            new RefreshService(
                    tokens,
                    table,
                    ends,
                    new FakeIssuer(),
                    new SessionTimes(Clock.fixed(NOW, ZoneOffset.UTC), TestLifetimes.STANDARD));

    @BeforeEach
    void open() {
        Answers.of(sessions.persist(session));
        Answers.of(sessions.persist(other));
    }

    @Test
    void oneDeviceIsLoggedOut() {
        Answers.of(ends.one(account.id(), session.id()));

        assertThat(sessions.rows).containsOnlyKeys(other.id());
        assertThat(log)
                .containsExactly(
                        "revoke " + session.id(),
                        "audit session.ended by " + account.id() + " on " + session.id(),
                        "commit",
                        "announce");
    }

    @Test
    void anUnknownDeviceIsNotFound() {
        assertRefused(ends.one(account.id(), UUID.randomUUID()), 404, "session-not-found");

        assertThat(log).isEmpty();
    }

    @Test
    void theOtherDevicesAreLoggedOut() {
        Answers.of(ends.others(account.id(), session.id()));

        assertThat(sessions.rows).containsOnlyKeys(session.id());
        assertThat(log)
                .containsExactly(
                        "revoke [" + other.id() + "]",
                        "audit session.others-ended by " + account.id() + " on " + account.id(),
                        "commit",
                        "announce");
    }

    @Test
    void aRefreshTokenLogsOut() {
        Answers.of(logout(anonymous()).logout(token.encoded()));

        assertThat(sessions.rows).containsOnlyKeys(other.id());
        assertThat(log)
                .containsExactly(
                        "revoke " + session.id(),
                        "audit session.ended by " + account.id() + " on " + session.id(),
                        "commit",
                        "announce");
    }

    @Test
    void anEndedSessionIsLoggedOutAlready() {
        table.end();

        Answers.of(logout(anonymous()).logout(token.encoded()));

        assertThat(log).containsExactly("commit", "announce");
    }

    @Test
    void aSessionThatEndedMeanwhileIsNoAct() {
        sessions.rows.clear();

        Answers.of(ends.byToken(token));

        assertThat(log).containsExactly("commit", "announce");
    }

    @Test
    void anInventedRefreshTokenLogsNobodyOut() {
        Answers.of(logout(anonymous()).logout("invented"));

        assertThat(sessions.rows).hasSize(2);
        assertThat(log).isEmpty();
    }

    @Test
    void anAccessTokenLogsItsSessionOut() {
        Answers.of(logout(bearer()).logout());

        assertThat(sessions.rows).containsOnlyKeys(other.id());
    }

    @Test
    void withoutATokenNobodyIsLoggedOut() {
        var stranger = identity(new QuarkusPrincipal("ada"), false);
        var pretender = identity(bearer().getPrincipal(), true);

        for (var nobody : List.of(anonymous(), stranger, pretender)) {
            assertThatThrownBy(() -> Answers.of(logout(nobody).logout()))
                    .isInstanceOf(UnauthorizedException.class);
        }
        assertThat(sessions.rows).hasSize(2);
    }

    @Test
    void aBodyNamesWhoIsLoggedOutAndWithoutOneTheCaller() {
        Answers.of(resource(anonymous()).logout(new RefreshRequest(token.encoded())));
        assertThat(sessions.rows).containsOnlyKeys(other.id());

        assertThatThrownBy(() -> Answers.of(resource(anonymous()).logout(null)))
                .isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void noCacheKeepsTokens() {
        var request = new RefreshRequest(token.encoded());

        var answer = Answers.of(resource(anonymous()).refresh(request));

        assertThat(answer.getEntity().refreshToken()).isEqualTo(tokens.successor(token).encoded());
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
    }

    private RefreshResource resource(SecurityIdentity caller) {
        return new RefreshResource(refreshes, logout(caller));
    }

    private LogoutService logout(SecurityIdentity caller) {
        return new LogoutService(tokens, ends, new Caller(caller));
    }

    private SecurityIdentity bearer() {
        var claims = new JwtClaims();
        claims.setSubject(account.id().toString());
        claims.setStringClaim("sid", session.id().toString());
        return identity(new DefaultJWTCallerPrincipal(claims), false);
    }

    private static SecurityIdentity anonymous() {
        return identity(new QuarkusPrincipal(""), true);
    }

    private static SecurityIdentity identity(Principal principal, boolean anonymous) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .setAnonymous(anonymous)
                .build();
    }

    private Session session() {
        return new Session(account.id(), Device.of("phone", "", ""), TestLifetimes.STANDARD, NOW);
    }

    private record Caller(SecurityIdentity getIdentity) implements CurrentIdentityAssociation {

        @Override
        public void setIdentity(SecurityIdentity identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().item(getIdentity);
        }
    }
}
