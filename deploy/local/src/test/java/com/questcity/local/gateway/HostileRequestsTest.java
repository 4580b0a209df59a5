package com.questcity.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("sec")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final String POST = "POST /api/v1/quests HTTP/1.1\r\nHost: a\r\n";

    private final GatewayUnderTest city = GatewayUnderTest.echoing();

    @AfterAll
    void stop() {
        city.close();
    }

    /** raw() returns only when the gateway has closed the connection, so that is proven as well. */
    private void isRefused(String request, int status) {
        int before = city.reached.get();

        var answer = city.raw(request);

        assertThat(answer).matches("(?s)HTTP/1[.][01] " + status + " .*");
        assertThat(answer).contains("application/problem+json").contains("\"request_id\":\"");
        assertThat(answer.split("HTTP/1[.][01] [0-9]", -1)).hasSize(2);
        assertThat(city.reached).hasValue(before);
    }

    @Test
    void twoWaysToEndABodyAreRefused() {
        isRefused(
                POST
                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /q HTTP/1.1\r\n\r\n",
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: four\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: identity\r\nContent-Length: 4\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Host: b\r\n",
                "X Y: 1\r\n",
                "X-Bare: 1\nX-Line: 2\r\n",
            })
    void anAmbiguousHeadIsRefused(String headers) {
        isRefused(POST + headers + "\r\nabcd", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nx\r\n0\r\n\r\n",
                "-1\r\nx\r\n0\r\n\r\n",
                "1\nx\n0\n\n",
                "1\r\nxx\r\n0\r\n\r\n",
            })
    void brokenChunksEndTheConnection(String chunks) {
        // Of its own: the head may reach the service after the connection has ended, and be counted
        // late.
        try (var own = GatewayUnderTest.echoing()) {
            var answer = own.raw(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunks);

            assertThat(answer).doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    void aFoldedHeaderReachesTheServiceAsOneLine() {
        var answer = city.rawGet("/api/v1/quests", "X-Folded: one", " two", "\tX-User-Id: 1");

        assertThat(answer).contains("\"x-folded\":\"one two X-User-Id: 1\"");
    }

    @Test
    void whatFollowsAnUpgradeThatDidNotHappenIsARequestLikeAnyOther() {
        var upgrade =
                "GET /api/v1/chats/ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";

        var answer =
                city.raw(
                        upgrade
                                + "GET /internal/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("HTTP/1.1 200 ", "HTTP/1.1 404 ");
    }

    @Test
    void aMissingOrBrokenHostIsRefused() {
        isRefused("GET /api/v1/quests HTTP/1.1\r\nConnection: close\r\n\r\n", 400);
        isRefused("GET /api/v1/quests HTTP/1.1\r\nConnection: close\r\nHost: a b\r\n\r\n", 400);
    }

    @Test
    void beforeHttp11NobodyIsServed() {
        isRefused("GET /api/v1/quests HTTP/1.0\r\nHost: a\r\n\r\n", 505);
    }

    @Test
    void anOverlongHeadIsRefused() {
        isRefused(
                "GET /api/v1/quests HTTP/1.1\r\nHost: a\r\nX-Long: "
                        + "a".repeat(21_000)
                        + "\r\n\r\n",
                431);
        isRefused(
                "GET /api/v1/quests?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
    }

    @Test
    void aDeclaredBodyOverTheLimitIsRefusedBeforeItIsSent() {
        isRefused(POST + "Content-Length: 100001\r\nExpect: 100-continue\r\n\r\n", 413);
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        var body = BodyPublishers.ofString("a".repeat(100_000));

        assertThat(city.send(city.request("/api/v1/quests").POST(body).build()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChunkedBodyIsCutAtTheLimit() {
        var bytes = new ByteArrayInputStream(new byte[300_000]);

        var answer =
                city.send(
                        city.request("/api/v1/quests")
                                .POST(BodyPublishers.ofInputStream(() -> bytes))
                                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @Test
    void aClientThatWaitsForLeaveToSendGetsIt() {
        var answer =
                city.raw(
                        POST
                                + "Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\nhi");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
        assertThat(answer).contains("\"body\":\"hi\"").doesNotContain("\"expect\"");
    }

    @Test
    void aHeadSentByteByByteIsCutOff() throws Exception {
        try (var socket = city.connect()) {
            var begun = Instant.now();
            var head = (POST + "X-Slow: " + "a".repeat(500)).getBytes(StandardCharsets.UTF_8);

            boolean open = true;
            for (int sent = 0; open && sent < head.length; sent++) {
                socket.getOutputStream().write(head[sent]);
                socket.setSoTimeout(100);
                open = isOpen(socket);
            }

            assertThat(open).isFalse();
            assertThat(Duration.between(begun, Instant.now()))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
        }
    }

    private static boolean isOpen(Socket socket) {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (IOException reset) {
            return false;
        }
    }

    @Test
    void aBodyThatStandsStillIsCutOff() {
        var answer = city.raw(POST + "Content-Length: 100\r\n\r\nhalf of it");

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("/problems/request-timeout");
    }

    @Test
    void anIdleConnectionEnds() {
        assertThat(city.raw("")).isEmpty();
    }
}
