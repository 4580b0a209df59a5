package com.questcity.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("sec")
class BasicCredentialsTest {

    @Test
    void theNameEndsAtTheFirstColon() {
        assertThat(BasicCredentials.read("Basic " + base64("quest:se:cret")))
                .contains(new BasicCredentials("quest", "se:cret"));
    }

    @Test
    void theSchemeMayBeInAnyCaseAndSpacesDoNotCount() {
        assertThat(BasicCredentials.read("bASIC  " + base64("quest:s") + " "))
                .contains(new BasicCredentials("quest", "s"));
    }

    @Test
    void bothHalvesMayBeEmpty() {
        assertThat(BasicCredentials.read("Basic " + base64(":")))
                .contains(new BasicCredentials("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Bearer cXVlc3Q6cw==", "Basic ???", "Basic cXVlc3Q="})
    void anythingElseIsNone(String header) {
        assertThat(BasicCredentials.read(header)).isEmpty();
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(new BasicCredentials("quest", "secret")).hasToString("BasicCredentials[quest]");
        assertThat(new AccessToken("secret", java.time.Duration.ofMinutes(15)))
                .hasToString("AccessToken[PT15M]");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
