package com.questcity.auth.events;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.token.SigningTokens;
import com.questcity.common.testing.ServiceUnderTest;
import com.questcity.common.testing.TestDatabase;
import com.questcity.common.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F17 on the side of the consumer: whatever arrives, however often and in whatever order. */
@QuarkusTest
@WithTestResource(PeersResource.class)
class InboxTest {

    private static final long SEED = 17;

    @Inject DataSource database;

    @Inject SigningTokens signing;

    @Inject Samples.Facts facts;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final UUID testId = UUID.randomUUID();

    @BeforeEach
    void ready() {
        service.awaitReady();
        Samples.createTable(sql());
    }

    @Test
    void parallelRepeatsHaveOneEffect() throws Exception {
        var event = happened();
        var repeats = Collections.<Callable<Integer>>nCopies(8, () -> deliver(event).statusCode());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(repeats)) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }

        assertThat(Samples.effects(sql(), testId)).isEqualTo(1);
    }

    @Test
    void thriceAndOutOfOrderTheNewestStateStays() {
        var subject = UUID.randomUUID();
        var events =
                IntStream.rangeClosed(1, 5).mapToObj(version -> changed(subject, version)).toList();
        var deliveries = new ArrayList<TestEvent>();
        for (int i = 0; i < 3; i++) {
            deliveries.addAll(events);
        }
        Collections.shuffle(deliveries, new Random(SEED));

        deliveries.forEach(event -> assertThat(deliver(event).statusCode()).isEqualTo(204));

        // Ignored or in order: whatever came after a newer version left no trace.
        assertThat(
                        sql().number(
                                        "SELECT count(*) FROM inbox_state WHERE subject = ? AND version = 5",
                                        subject.toString()))
                .isEqualTo(1);
        assertThat(Samples.effects(sql(), testId)).isEqualTo(rising(deliveries));
    }

    @Test
    void aLateLockNeverBeatsAnUnlock() {
        var subject = UUID.randomUUID();

        var unlock = deliver(changed(subject, 8));
        var lock = deliver(changed(subject, 7));
        var again = deliver(changed(subject, 8));

        assertThat(List.of(unlock.statusCode(), lock.statusCode(), again.statusCode()))
                .containsExactly(204, 204, 204);
        assertThat(Samples.effects(sql(), testId)).isEqualTo(1);
    }

    @Test
    void aFailedConsumerLeavesNothingAndIsAskedAgain() {
        var event = happened();
        facts.fail(true);
        var failed = deliver(event);
        facts.fail(false);
        var between = Samples.effects(sql(), testId);

        var repeated = deliver(event);

        assertProblem(failed, 500);
        assertThat(between).isZero();
        assertThat(repeated.statusCode()).isEqualTo(204);
        assertThat(Samples.effects(sql(), testId)).isEqualTo(1);
    }

    @Test
    void aTypeThatNobodyKnowsIsToBeSentAgain() {
        var answer = deliver(TestEvent.of("auth", "NeverHeardOf", testId, 1, "{}"));

        assertProblem(answer, 422);
        assertThat(json(answer).path("type").asText()).isEqualTo("/problems/unknown-event");
    }

    @Test
    void aLaterReleaseMayTellMore() {
        var document =
                happened()
                        .document()
                        .replace("\"note\":", "\"mood\": \"good\", \"note\":")
                        .replace("\"version\":", "\"traceparent\": \"00-0\", \"version\":");

        var answer = TestEvent.deliver(service, token("auth"), document);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    @Tag("sec")
    void sec44BrokenDocumentsAreRefused() {
        var good = happened().document();
        for (var change :
                new String[][] {
                    {"\"1.0\"", "\"0.3\""},
                    {"\"specversion\"", "\"specversions\""},
                    {"\"id\": \"", "\"id\": \"x"},
                    {"/questcity/auth", "https://evil.example"},
                    {"com.questcity.SampleHappened.v1", "SampleHappened"},
                    {"com.questcity.SampleHappened.v1", "com.questcity.' OR 1=1.v1"},
                    {"\"subject\": \"", "\"subject\": \"" + "x".repeat(300)},
                    {"2026-11-23T12:00:00Z", "yesterday"},
                    {"application/json", "text/xml"},
                    {"\"version\": 1", "\"version\": -1"},
                    {"\"version\": 1", "\"version\": 4294967296"},
                    {"\"version\": 1", "\"version\": \"1\""},
                    {"\"data\": {", "\"data\": 7, \"rest\": {"},
                    {"\"test_id\": \"", "\"test_id\": \"not-"},
                }) {
            var broken = good.replace(change[0], change[1]);
            assertThat(broken).isNotEqualTo(good);

            assertProblem(TestEvent.deliver(service, token("auth"), broken), 400);
        }
        assertProblem(TestEvent.deliver(service, token("auth"), "null"), 400);
        assertProblem(
                service.send(
                        "POST",
                        "/internal/events",
                        token("auth"),
                        good,
                        "Content-Type",
                        "application/json"),
                415);
        assertThat(Samples.effects(sql(), testId)).isZero();
    }

    @Test
    @Tag("sec")
    void sec08NobodySpeaksForAnotherService() {
        assertProblem(happened().deliverTo(service, ""), 401);
        assertProblem(
                happened().deliverTo(service, signing.tokens().token(UUID.randomUUID())), 401);
        assertProblem(happened().deliverTo(service, token("quest")), 403);
        assertThat(Samples.effects(sql(), testId)).isZero();
    }

    private TestEvent happened() {
        return TestEvent.of("auth", "SampleHappened", testId, 1, data("it happened"));
    }

    private TestEvent changed(UUID subject, int version) {
        return TestEvent.of("auth", "SampleChanged", subject, version, data("v" + version));
    }

    private String data(String note) {
        return "{\"test_id\": \"%s\", \"note\": \"%s\"}".formatted(testId, note);
    }

    /** How many versions are newer than all before them. */
    private static long rising(List<TestEvent> deliveries) {
        var newest = 0L;
        var count = 0L;
        for (var event : deliveries) {
            if (event.version() > newest) {
                newest = event.version();
                count++;
            }
        }
        return count;
    }

    private HttpResponse<String> deliver(TestEvent event) {
        return event.deliverTo(service, token("auth"));
    }

    private String token(String context) {
        return signing.tokens().serviceToken(context);
    }

    private TestDatabase sql() {
        return new TestDatabase(database);
    }
}
