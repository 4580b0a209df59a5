package com.questcity.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.FakeAccounts;
import com.questcity.auth.account.Role;
import com.questcity.auth.audit.FakeAudit;
import com.questcity.auth.mail.FakeAllowance;
import com.questcity.auth.mail.FakeLetters;
import com.questcity.auth.token.FakeIssuer;
import com.questcity.auth.token.FakeRevocations;
import com.questcity.auth.token.TestMasterKey;
import com.questcity.common.testing.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SessionOpeningTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.5Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Device DEVICE = Device.of("phone", "192.0.2.1", "App/1");

    private final List<String> log = new ArrayList<>();
    private final RefreshTokens tokens = new RefreshTokens(TestMasterKey.standard());
    private final Account account = FakeAccounts.account("ada");
    private final FakePlaces places = new FakePlaces(log);
    private final FakeAllowance allowance = new FakeAllowance(log);
    private final FakeSessions rows = new FakeSessions();
    private final SessionService sessions =
            new SessionService(rows, new FakePlaces(log), new FakeRevocations(log), CLOCK);
    private final SessionOpening opening = new Opening();

    @Test
    void whoProvedHimselfGetsTheTokensOfANewSession() {
        account.endTokens();

        var view = open();

        var session = rows.rows.values().iterator().next();
        var refresh = tokens.judge(view.refreshToken()).orElseThrow();
        assertThat(refresh.sessionId()).isEqualTo(session.id());
        assertThat(refresh.generation()).isZero();
        assertThat(session)
                .extracting("tokenHash", "generation")
                .containsExactly(RefreshTokens.hash(refresh), 0);
        assertThat(view.accessToken())
                .isEqualTo(FakeIssuer.token(account.id(), session.id(), 1, 2));
    }

    @Test
    void aLoginIsWrittenInOneTransaction() {
        open();

        var session = rows.rows.keySet().iterator().next();
        assertThat(log)
                .containsExactly(
                        "unchanged",
                        "seen " + account.id(),
                        "remember " + account.id(),
                        "audit session.opened by " + account.id() + " on " + session,
                        "commit");
    }

    @Test
    void oneMoreThanTheMostEndsTheOldest() {
        for (int i = 0; i < TestLifetimes.STANDARD.most(); i++) {
            open();
        }
        assertThat(rows.rows).hasSize(3);

        open();

        assertThat(rows.rows).hasSize(3);
    }

    @Test
    void theOwnerHearsOfANewDevice() {
        places.beNew();
        account.appoint(Role.USER, false);

        open();

        assertThat(log)
                .contains(
                        "allowance NEW_DEVICE ada@Example.org",
                        "letter NEW_DEVICE ada@Example.org"
                                + " {ip=192.0.2.1, time=2026-11-23T12:00:00Z}");
    }

    @Test
    void theOwnerIsNotFloodedWithLetters() {
        places.beNew();
        account.appoint(Role.USER, false);
        allowance.useUp();

        open();

        assertThat(log).noneMatch(line -> line.startsWith("letter"));
    }

    @Test
    void aKnownDeviceIsNoNews() {
        open();

        assertThat(log).noneMatch(line -> line.startsWith("allowance"));
    }

    private TokenView open() {
        return Answers.of(opening.open(account, DEVICE));
    }

    @Vetoed
    private final class Opening extends SessionOpening {

        Opening() {
            super(
                    new FakeAccounts(log),
                    sessions,
                    tokens,
                    new NewDeviceNotice(places, allowance, new FakeLetters(log), CLOCK),
                    new FakeAudit(log),
                    new FakeIssuer(),
                    TestLifetimes.STANDARD,
                    CLOCK);
        }

        @Override
        <T> Uni<T> inTransaction(Supplier<Uni<T>> change) {
            return Uni.createFrom()
                    .voidItem()
                    .chain(() -> change.get())
                    .invoke(() -> log.add("commit"));
        }
    }
}
