package com.questcity.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.local.stub.Reply;
import com.questcity.local.stub.StubCatalogue;
import com.questcity.local.stub.StubPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final String TOOLS = "/api/v1/quests/tools";

    private final StubPlatform platform = new StubPlatform();
    private final PlatformClient gateway = new PlatformClient(platform.uri());
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Session session =
            new Session(gateway, StubPlatform.USER, StubPlatform.PASSWORD, pauses::add);

    SessionTest() throws IOException {
        new StubCatalogue(platform);
    }

    @AfterEach
    void close() {
        gateway.close();
        platform.close();
    }

    @Test
    void oneLoginServesManyRequests() {
        session.get(TOOLS);
        session.get(TOOLS);

        assertThat(platform.logins()).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        session.get(TOOLS);
        platform.endAllTokens();

        var answer = session.get(TOOLS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(platform.logins()).isEqualTo(2);
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        platform.shortenTokens(20);
        session.get(TOOLS);

        session.get(TOOLS);

        assertThat(platform.logins()).isEqualTo(2);
    }

    @Test
    void theWishedPauseIsKept() {
        platform.failNext("GET " + TOOLS, Reply.busy(429, 7));
        platform.failNext("GET " + TOOLS, Reply.busy(503, 3_600));

        var answer = session.get(TOOLS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(60));
    }

    @Test
    void patienceEnds() {
        for (var i = 0; i < 6; i++) {
            platform.failNext("GET " + TOOLS, Reply.problem(503, "overload"));
        }

        var answer = session.get(TOOLS);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(pauses).hasSize(5).isSorted();
    }

    @Test
    void aWrongPasswordIsSaid() {
        var stranger = new Session(gateway, StubPlatform.USER, "wrong", pauses::add);

        assertThatThrownBy(() -> stranger.get(TOOLS))
                .isInstanceOf(PlatformRefused.class)
                .hasMessageContaining("login of importer")
                .hasMessageContaining("401 wrong-credentials");
    }

    @Test
    void silenceIsNamedAfterSomePatience() {
        platform.close();

        assertThatThrownBy(() -> session.get(TOOLS))
                .isInstanceOf(PlatformSilent.class)
                .hasMessageContaining("/api/v1/auth/login");
        assertThat(pauses).hasSize(5);
    }
}
