package com.questcity.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersPassTest {

    private static final byte[] GZIPPED = gzipped("a page of quests");

    private final GatewayUnderTest city =
            GatewayUnderTest.with("quest-service", AnswersPassTest::answer);

    @AfterAll
    void stop() {
        city.close();
    }

    private static void answer(HttpServerRequest request) {
        var response = request.response();
        switch (request.uri()) {
            case "/api/v1/quests/gzip" ->
                    response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(GZIPPED));
            case "/api/v1/quests/chunks" -> {
                response.setChunked(true).write("one ");
                response.end("two");
            }
            case "/api/v1/quests/head" -> response.putHeader("Content-Length", "12345").end();
            case "/api/v1/quests/304" ->
                    response.putHeader("ETag", "\"7\"").setStatusCode(304).end();
            case "/api/v1/quests/204" -> response.setStatusCode(204).end();
            case "/api/v1/quests/problem" ->
                    response.setStatusCode(422)
                            .putHeader("Content-Type", "application/problem+json")
                            .putHeader(
                                    (CharSequence) "Set-Cookie",
                                    List.<CharSequence>of("a=1", "b=2"))
                            .putHeader("Connection", "close")
                            .end("{}");
            default -> response.end();
        }
    }

    @Test
    void aCompressedAnswerPassesAsItIs() throws Exception {
        var answer =
                city.client.send(
                        city.request("/api/v1/quests/gzip")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).isEqualTo(GZIPPED);
    }

    @Test
    void chunksPass() {
        assertThat(city.get("/api/v1/quests/chunks").body()).isEqualTo("one two");
    }

    @Test
    void headKeepsTheLengthOfWhatItDoesNotSend() {
        var answer =
                city.raw(
                        "HEAD /api/v1/quests/head HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("content-length: 12345\r\n");
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @Test
    void answersWithoutABodyHaveNone() {
        for (int status : new int[] {204, 304}) {
            var answer = city.rawGet("/api/v1/quests/" + status);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n");
            assertThat(answer).doesNotContainIgnoringCase("transfer-encoding");
        }
    }

    @Test
    void aRefusalOfTheServicePassesAndTheConnectionStays() throws Exception {
        var answer = city.get("/api/v1/quests/problem");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
        assertThat(answer.body()).isEqualTo("{}");
    }

    private static byte[] gzipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
