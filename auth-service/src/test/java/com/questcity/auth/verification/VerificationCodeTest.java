package com.questcity.auth.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.mail.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] RIGHT = {1};
    private static final byte[] WRONG = {2};

    private final VerificationCode code =
            new VerificationCode(
                    UUID.randomUUID(),
                    VerificationPurpose.EMAIL_VERIFY,
                    new Recipient("ada@example.org", "Ada", "en"),
                    NOW);

    @Test
    void aCodeThatWasNotMailedIsNoCode() {
        assertThat(code.redeem(RIGHT, NOW)).isFalse();
    }

    @Test
    void aCodeIsGoodOnce() {
        code.issue(RIGHT, NOW);

        assertThat(code.redeem(RIGHT, NOW)).isTrue();
        assertThat(code.redeem(RIGHT, NOW)).isFalse();
    }

    @Test
    void aCodeIsGoodForTenMinutesFromItsMail() {
        code.issue(RIGHT, NOW.plusSeconds(60));

        assertThat(code.isOpen(NOW.plus(Duration.ofMinutes(11)).minusMillis(1))).isTrue();
        assertThat(code.redeem(RIGHT, NOW.plus(Duration.ofMinutes(11)))).isFalse();
    }

    @Test
    void theFifthWrongTryIsTheLast() {
        code.issue(RIGHT, NOW);
        for (int i = 0; i < 5; i++) {
            assertThat(code.redeem(WRONG, NOW)).isFalse();
        }

        assertThat(code.redeem(RIGHT, NOW)).isFalse();
    }

    @Test
    void fourWrongTriesLeaveOne() {
        code.issue(RIGHT, NOW);
        for (int i = 0; i < 4; i++) {
            code.redeem(WRONG, NOW);
        }

        assertThat(code.redeem(RIGHT, NOW)).isTrue();
    }

    @Test
    void anotherMailTakesTheOldCodeAway() {
        code.issue(WRONG, NOW);
        code.issue(RIGHT, NOW);

        assertThat(code.redeem(WRONG, NOW)).isFalse();
        assertThat(code.redeem(RIGHT, NOW)).isTrue();
    }

    @Test
    void aRequestIsRecentForAMinute() {
        assertThat(code.isRecent(NOW.plusSeconds(59))).isTrue();
        assertThat(code.isRecent(NOW.plusSeconds(60))).isFalse();
    }
}
