package com.questcity.quest;

import static com.questcity.common.testing.TokenContract.eventually;
import static com.questcity.quest.Drafts.changed;
import static com.questcity.quest.Drafts.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes that carry an Idempotency-Key, at the same time and on lost connections. */
@Tag("sec")
@QuarkusTest
@WithTestResource(PlatformResource.class)
class IdempotencyRaceTest {

    private static final String QUESTS = "/api/v1/quests";
    private static final String[] MAKES = {"create_quests"};

    @Inject Rows rows;

    private final UUID user = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    /** A busy machine may take longer to connect for the first time than a request waits. */
    @BeforeEach
    void allConnectionsAreOpen() {
        eventually(
                Duration.ofSeconds(20),
                () ->
                        assertThat(InParallel.times(8, () -> Callers.player().get(QUESTS)))
                                .allSatisfy(a -> assertThat(a.statusCode()).isEqualTo(200)));
    }

    @Test
    void sec54OfFiftyParallelRequestsOneHasAnEffectAndAllGetItsAnswer() {
        var draft = questNamed("Fifty");

        var answers = InParallel.times(50, () -> post(QUESTS, key, draft));

        assertThat(answers).allSatisfy(answer -> assertSame(answers.getFirst(), answer));
        assertThat(answers.getFirst().statusCode()).isEqualTo(201);
        assertThat(rows.quests(draft)).isEqualTo(1);
    }

    @Test
    void sec54RepeatsNeedNoConnectionOfTheirOwn() {
        var drafts = IntStream.range(0, 3).mapToObj(i -> questNamed("Busy")).toList();
        var turn = new AtomicInteger();

        var answers =
                InParallel.times(
                        45,
                        () -> {
                            var i = turn.getAndIncrement() % drafts.size();
                            return post(QUESTS, key + i, drafts.get(i));
                        });

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(a -> a.jsonPath().getLong("id")).distinct()).hasSize(3);
    }

    @Test
    void sec54ARepeatWaitsForAnotherReplica() {
        var draft = questNamed("Elsewhere");
        post(QUESTS, key, draft).then().statusCode(201);
        var repeat = new CompletableFuture<Response>();

        rows.whileAnotherReplicaMakes(
                draft,
                () -> {
                    repeat.completeAsync(() -> post(QUESTS, key, draft));
                    awaitWaiting();
                    assertThat(repeat).isNotDone();
                });

        repeat.join().then().statusCode(201).body("name", equalTo("made elsewhere"));
        assertThat(rows.quests(draft)).isEqualTo(1);
    }

    @Test
    void sec54WhoHangsUpFindsItDone() {
        var draft = questNamed("Lost");

        rows.whileNoQuestCanBeStored(() -> hangUpWhenBegun(draft));

        eventually(Duration.ofSeconds(10), () -> assertThat(rows.quests(draft)).isEqualTo(1));
        post(QUESTS, key, draft).then().statusCode(201);
        assertThat(rows.quests(draft)).isEqualTo(1);
    }

    @Test
    void sec54ARefusalLeavesNothingBehind() {
        var bad = changed(point("INFO"), "type_id", 987_654_321);
        var draft = changed(questNamed("Bad"), "points", List.of(bad));

        var answers = InParallel.times(10, () -> post(QUESTS, key, draft));

        assertThat(answers)
                .allSatisfy(answer ->
                        answer.then()
                                .statusCode(422)
                                .body("type", equalTo("/problems/unknown-reference"))
                                .body("field", equalTo("type_id")));
        assertThat(rows.quests(draft)).isZero();
    }

    private void awaitWaiting() {
        eventually(Duration.ofSeconds(10), () -> assertThat(rows.waiting()).isEqualTo(1));
    }

    private void hangUpWhenBegun(Map<String, Object> draft) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        var body = Drafts.json(draft).getBytes(StandardCharsets.UTF_8);
        var head =
                """
                POST %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: %s
                Content-Length: %d

                """
                        .formatted(QUESTS, Callers.token(user, MAKES), key, body.length)
                        .replace("\n", "\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            awaitWaiting();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> questNamed(String name) {
        return changed(Drafts.quest(point("INFO")), "name", Drafts.unique(name));
    }

    private Response post(String path, String withKey, Map<String, ?> body) {
        return Callers.with(user, MAKES).header("Idempotency-Key", withKey).body(body).post(path);
    }

    private static void assertSame(Response first, Response other) {
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(first.statusCode());
        assertThat(other.asString()).isEqualTo(first.asString());
        assertThat(other.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.contentType()).isEqualTo(first.contentType());
    }
}
