package com.questcity.auth.session;

import static com.questcity.common.testing.Answers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.FakeAccounts;
import com.questcity.auth.account.Lock;
import com.questcity.auth.password.FakeHasher;
import com.questcity.auth.totp.FakeTotp;
import com.questcity.common.problem.ProblemException;
import com.questcity.common.ratelimit.FakeLimits;
import com.questcity.common.testing.Answers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order in which a login is judged, and what is told. */
@Tag("sec")
class LoginServiceTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Device DEVICE = Device.of("phone", "192.0.2.1", "App/1");
    private static final TokenView TOKENS = new TokenView("access", "refresh", 900, "Bearer");

    private final List<String> log = new ArrayList<>();
    private final FakeAccounts accounts = new FakeAccounts(log);
    private final FakeLimits limits = new FakeLimits(log);
    private final FakePlaces places = new FakePlaces(log);
    private final FakeHasher passwords = new FakeHasher(VERTX, log);
    private final FakeTotp totp = new FakeTotp(log);
    private final Account account = accounts.add("Ada");
    private final LoginService logins = new Logins();

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void aRightPasswordOpensASession() {
        assertThat(login("Ada", FakeHasher.RIGHT, null)).isEqualTo(TOKENS);

        assertThat(log)
                .containsExactly(
                        "take login-from ip 192.0.2.1",
                        "take login-name ada",
                        "take login-all",
                        "matches a hash",
                        "totp " + account.id(),
                        "giveBack login-from ip 192.0.2.1",
                        "giveBack login-name ada",
                        "giveBack login-all",
                        "forget login-name ada",
                        "take login-made " + account.id(),
                        "open " + account.id());
    }

    @Test
    void atHomeANameHasACountOfItsOwn() {
        places.makeHome("ip 192.0.2.1");

        login("Ada", FakeHasher.RIGHT, null);

        assertThat(log)
                .containsExactly(
                        "take login-from ip 192.0.2.1",
                        "take login-at-home ada\nip 192.0.2.1",
                        "matches a hash",
                        "totp " + account.id(),
                        "giveBack login-from ip 192.0.2.1",
                        "giveBack login-at-home ada\nip 192.0.2.1",
                        "forget login-at-home ada\nip 192.0.2.1",
                        "take login-made " + account.id(),
                        "open " + account.id());
    }

    @Test
    void inAStormAStrangersNetworkHasFewTries() {
        limits.refuse("login-all");

        login("Ada", FakeHasher.RIGHT, null);

        assertThat(log)
                .startsWith(
                        "take login-from ip 192.0.2.1",
                        "take login-name ada",
                        "take login-from-in-a-storm ip 192.0.2.1",
                        "matches a hash");
    }

    @Test
    void aWrongPasswordStaysCounted() {
        assertRefused(attempt("Ada", "guess", null), 401, "wrong-credentials");

        assertThat(log)
                .containsExactly(
                        "take login-from ip 192.0.2.1",
                        "take login-name ada",
                        "take login-all",
                        "matches a hash");
    }

    @Test
    void nobodyIsRefusedInTheSameWay() {
        assertRefused(attempt("nobody", FakeHasher.RIGHT, null), 401, "wrong-credentials");

        assertThat(log)
                .containsExactly(
                        "take login-from ip 192.0.2.1",
                        "take login-name nobody",
                        "take login-all",
                        "matches null");
    }

    @Test
    void aLockIsToldToWhoKnowsThePassword() {
        var until = Instant.parse("2027-01-01T00:00:00Z");
        account.lock(new Lock(Instant.EPOCH, until, UUID.randomUUID(), "spam"));

        assertRefused(attempt("Ada", "guess", null), 401, "wrong-credentials");
        assertRefused(attempt("Ada", FakeHasher.RIGHT, null), 403, "account-locked");

        assertThat(log).noneMatch(line -> line.startsWith("totp"));
        assertThat(parameters(new AccountLocked(account.lock())))
                .isEqualTo(Map.of("reason", "spam", "locked_until", until.toString()));
    }

    @Test
    void aLockMayHaveNoEndAndNoReason() {
        var forever = new Lock(Instant.EPOCH, null, UUID.randomUUID(), "spam");

        assertThat(parameters(new AccountLocked(forever))).isEqualTo(Map.of("reason", "spam"));
        assertThat(parameters(new AccountLocked(null))).isEmpty();
    }

    @Test
    void aSecondFactorIsAskedFor() {
        totp.switchOn();

        assertThatThrownBy(() -> login("Ada", FakeHasher.RIGHT, null))
                .isInstanceOf(ProblemException.class);

        assertThat(log)
                .endsWith(
                        "matches a hash",
                        "totp " + account.id(),
                        "giveBack login-from ip 192.0.2.1",
                        "giveBack login-name ada",
                        "giveBack login-all");
        assertThat(login("Ada", FakeHasher.RIGHT, FakeTotp.RIGHT)).isEqualTo(TOKENS);
    }

    @Test
    void aWrongCodeStaysCounted() {
        totp.switchOn();

        assertThatThrownBy(() -> login("Ada", FakeHasher.RIGHT, "654321"))
                .isInstanceOf(ProblemException.class);

        assertThat(log).endsWith("matches a hash", "totp " + account.id());
    }

    @Test
    void anOutdatedHashIsMadeAnewByTheRightPassword() {
        passwords.raiseTheBar();

        login("Ada", FakeHasher.RIGHT, null);

        assertThat(account.passwordHash()).isEqualTo("new hash of " + FakeHasher.RIGHT);
        assertThat(log).endsWith("rehashed", "open " + account.id());
    }

    @Test
    void anOwnerWhoProvedHimselfOtherwiseMayTryAgain() {
        Answers.of(new LoginLimits(limits).reopen(account));

        assertThat(log)
                .containsExactly("forget login-name ada", "forget login-name ada@example.org");
    }

    private static Map<String, Object> parameters(AccountLocked refusal) {
        return refusal.getParameters();
    }

    private TokenView login(String login, String password, @Nullable String code) {
        return Answers.of(attempt(login, password, code));
    }

    private Uni<TokenView> attempt(String login, String password, @Nullable String code) {
        return logins.login(new Credentials(login, password, "phone", code), DEVICE);
    }

    @Vetoed
    private final class Logins extends LoginService {

        Logins() {
            super(accounts, places, new LoginLimits(limits), passwords, totp, new Opening());
        }

        @Override
        <T> Uni<T> inSession(Supplier<Uni<T>> read) {
            return Uni.createFrom().voidItem().chain(() -> read.get());
        }
    }

    @Vetoed
    private final class Opening extends SessionOpening {

        @SuppressWarnings("NullAway") // nothing of the real one is called
        Opening() {
            super(
                    accounts,
                    null,
                    null,
                    null,
                    null,
                    null,
                    TestLifetimes.STANDARD,
                    Clock.systemUTC());
        }

        @Override
        Uni<TokenView> open(Account proven, Device device) {
            return Uni.createFrom().item(TOKENS).invoke(() -> log.add("open " + proven.id()));
        }
    }
}
