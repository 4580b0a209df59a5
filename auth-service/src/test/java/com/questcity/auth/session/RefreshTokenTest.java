package com.questcity.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.token.AccessToken;
import com.questcity.auth.token.TestMasterKey;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("sec")
class RefreshTokenTest {

    private static final UUID SESSION = UUID.fromString("01970000-1111-7222-8333-444455556666");

    private final RefreshTokens tokens = new RefreshTokens(TestMasterKey.standard());
    private final RefreshToken first = tokens.first(SESSION);

    @Test
    void aTokenReadsAsItWasWritten() {
        var read = RefreshToken.parse(first.encoded()).orElseThrow();

        assertThat(read.sessionId()).isEqualTo(SESSION);
        assertThat(read.generation()).isZero();
        assertThat(read.secret()).isEqualTo(first.secret()).hasSize(32);
        assertThat(read.seal()).isEqualTo(first.seal()).hasSize(16);
        assertThat(read.encoded()).isEqualTo(first.encoded());
    }

    @Test
    void whatWeMadeIsJudgedGood() {
        var judged = tokens.judge(first.encoded()).orElseThrow();

        assertThat(judged.sealed()).isEqualTo(first.sealed());
    }

    @Test
    void noTwoSessionsStartAlike() {
        assertThat(tokens.first(SESSION).secret()).isNotEqualTo(first.secret());
    }

    @Test
    void aTokenHasOneSuccessor() {
        var next = tokens.successor(first);

        assertThat(next.encoded()).isEqualTo(tokens.successor(first).encoded());
        assertThat(next.sessionId()).isEqualTo(SESSION);
        assertThat(next.generation()).isEqualTo(1);
        assertThat(next.secret()).isNotEqualTo(first.secret());
        assertThat(tokens.judge(next.encoded())).isPresent();
        assertThat(tokens.successor(next).generation()).isEqualTo(2);
    }

    @Test
    void tokensOfAnotherMasterKeyAreForged() {
        var other = new RefreshTokens(TestMasterKey.of("B".repeat(43) + "="));

        assertThat(tokens.judge(other.first(SESSION).encoded())).isEmpty();
        assertThat(other.successor(first).secret()).isNotEqualTo(tokens.successor(first).secret());
    }

    @Test
    void noByteCanBeChanged() {
        var good = Base64.getUrlDecoder().decode(first.encoded());

        for (int i = 0; i < good.length; i++) {
            var forged = good.clone();
            forged[i] ^= 1;
            assertThat(tokens.judge(encode(forged))).as("byte %s", i).isEmpty();
        }
    }

    @Test
    void onlyOneSpellingIsTaken() {
        var spelled = first.encoded();
        var last = spelled.charAt(spelled.length() - 1);

        assertThat(RefreshToken.parse(spelled + "=")).isEmpty();
        assertThat(
                        RefreshToken.parse(
                                spelled.substring(0, spelled.length() - 1) + (char) (last + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "not base64!", "AAAA"})
    void whatCannotBeATokenIsNone(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void aLongerOneIsNone() {
        assertThat(RefreshToken.parse(encode(new byte[69]))).isEmpty();
        assertThat(RefreshToken.parse(encode(new byte[67]))).isEmpty();
        assertThat(RefreshToken.parse(encode(new byte[68]))).isPresent();
    }

    @Test
    void hashesDifferByTheWholeToken() {
        var copy = tokens.judge(first.encoded()).orElseThrow();

        assertThat(RefreshTokens.hash(first)).hasSize(32).isEqualTo(RefreshTokens.hash(copy));
        assertThat(RefreshTokens.hash(tokens.successor(first)))
                .isNotEqualTo(RefreshTokens.hash(first));
    }

    @Test
    void noSecretIsShown() {
        var view = TokenView.of(new AccessToken("secret", Duration.ofMinutes(15)), first);

        assertThat(first).hasToString("RefreshToken[" + SESSION + ", 0]");
        assertThat(view).hasToString("TokenView[900]");
        assertThat(new RefreshRequest("secret")).hasToString("RefreshRequest[]");
        assertThat(new Credentials("ada", "secret", null, null)).hasToString("Credentials[]");
    }

    @Test
    void aViewHasBothTokensAndTheTimeOfTheFirst() {
        var view = TokenView.of(new AccessToken("signed", Duration.ofMinutes(15)), first);

        assertThat(view).isEqualTo(new TokenView("signed", first.encoded(), 900, "Bearer"));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
