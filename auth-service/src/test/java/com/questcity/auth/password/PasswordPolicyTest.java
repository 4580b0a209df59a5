package com.questcity.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.questcity.common.problem.ProblemException;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("sec")
class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twentylowercaseonly",
                "  one   two  ",
                "пароль из слов",
                "🦊🐻🐼🐨🐯🦁🐮🐷",
                "correct horse battery",
                "my questcity passphrase is long",
                "1a2b3c4d5e6f7g"
            })
    void sec23AnyContentIsTaken(String password) {
        accepted(password);
    }

    @Test
    void sec22LengthCountsCharactersUpTo128() {
        refused("1234567");
        refused("🦊🐻🐼🐨🐯🦁🐮");
        accepted("abc".repeat(42) + "xy");
        accepted("🦊🐻🐼🐨".repeat(32));
        refused("abc".repeat(43));
    }

    @Test
    void sec24TheMostCommonPasswordsAreRefused() throws IOException {
        var common =
                StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                        .limit(3_000)
                        .filter(word -> word.length() >= 8)
                        .toList();

        assertThat(common).hasSizeGreaterThan(300);
        common.forEach(this::refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "qwerty123",
                "12345678",
                "iloveyou",
                "football99",
                "monkey!!",
                "dragon99",
                "QuestCity2026",
                "questcity!",
                "!!questcity!!",
                "11111111",
                "ababababab"
            })
    void sec24WellKnownOnesAndTheProductAreRefused(String password) {
        refused(password);
    }

    @Test
    void sec24WhatOthersKnowAboutThePersonIsRefused() {
        for (var made : new String[] {"Lovelace", "lovelace42", "ada.lovelace", "adalove@ex.org"}) {
            assertThatThrownBy(() ->
                            policy.require(
                                    made, Stream.of("ada.lovelace", "adalove@ex.org", "Lovelace")))
                    .as(made)
                    .hasMessageContaining("Choose another one");
        }
        assertThatCode(() -> policy.require("lovelace swims at dawn", Stream.of("Lovelace")))
                .doesNotThrowAnyException();
    }

    private void accepted(String password) {
        assertThatCode(() -> policy.require(password, Stream.of()))
                .as(password)
                .doesNotThrowAnyException();
    }

    private void refused(String password) {
        assertThatThrownBy(() -> policy.require(password, Stream.of()))
                .as(password)
                .isInstanceOf(ProblemException.class);
    }
}
