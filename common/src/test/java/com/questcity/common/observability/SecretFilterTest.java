package com.questcity.common.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
class SecretFilterTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

    @Test
    void whatLooksLikeASecretIsMasked() {
        for (var message :
                List.of(
                        "got " + TOKEN,
                        "Authorization: Bearer canary-1",
                        "password=canary-1",
                        "{\"password\":\"canary-1\"}",
                        "secret: 'canary-1'",
                        "code=canary-1")) {
            assertThat(SecretFilter.clean(message))
                    .doesNotContain("canary-1")
                    .doesNotContain("eyJ");
        }
    }

    @Test
    void ordinaryEventsStayAsTheyAre() {
        var event = "expired quests count=3 quest=42";

        assertThat(SecretFilter.clean(event)).isEqualTo(event);
    }

    @Test
    void aLineBreakInInputStartsNoLine() {
        assertThat(SecretFilter.clean("user=a\r\nERROR forged")).isEqualTo("user=a ⏎ ERROR forged");
    }

    @Test
    void parametersAreCleanedToo() {
        var event =
                new ExtLogRecord(Level.INFO, "login %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        event.setParameters(new Object[] {"password=canary-1"});

        var logged = new SecretFilter().isLoggable(event);

        assertThat(logged).isTrue();
        assertThat(event.getMessage()).isEqualTo("login password=***");
    }
}
