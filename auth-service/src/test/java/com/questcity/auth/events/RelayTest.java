package com.questcity.auth.events;

import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.common.events.Delivery;
import com.questcity.common.events.Event;
import com.questcity.common.events.Outbox;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.ServiceUnderTest;
import com.questcity.common.testing.TestDatabase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F17 on the side of the producer, up to the effect: the peer hands on to this service's inbox. */
@QuarkusTest
@WithTestResource(PeersResource.class)
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject DataSource database;

    @Inject Outbox outbox;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final UUID testId = UUID.randomUUID();

    @BeforeEach
    void ready() {
        service.awaitReady();
        Samples.createTable(sql());
    }

    @Test
    void anEventIsACloudEvent() {
        try (var quest = StubPeer.start("quest", call -> 204)) {
            var event = publish("SampleHappened");

            eventually(SOON, () -> assertThat(quest.about(event.id())).hasSize(1));

            var call = quest.about(event.id()).getFirst();
            assertThat(call.path()).isEqualTo("/internal/events");
            assertThat(call.contentType()).isEqualTo("application/cloudevents+json");
            assertThat(call.authorization()).startsWith("Bearer ey");
            var document = json(call.body());
            assertThat(document.path("specversion").asText()).isEqualTo("1.0");
            assertThat(document.path("source").asText()).isEqualTo("/questcity/auth");
            assertThat(document.path("type").asText()).isEqualTo("com.questcity.SampleHappened.v1");
            assertThat(document.path("subject").asText()).isEqualTo(testId.toString());
            assertThat(document.path("version").isInt()).isTrue();
            assertThat(document.path("datacontenttype").asText()).isEqualTo("application/json");
            assertThat(document.path("data").path("test_id").asText()).isEqualTo(testId.toString());
            assertThat(document.fieldNames())
                    .toIterable()
                    .allSatisfy(name -> assertThat(name).matches("[a-z0-9]{1,20}"));
        }
    }

    @Test
    void aCommittedEventArrivesAndItsReceiptSaysSo() {
        try (var quest = StubPeer.start("quest", call -> 204)) {
            var event = publish("SampleHappened");

            eventually(
                    SOON,
                    () ->
                            assertThat(receipt(event))
                                    .singleElement()
                                    .satisfies(told -> {
                                        assertThat(told.consumer()).isEqualTo("quest");
                                        assertThat(told.attempts()).isEqualTo(1);
                                        assertThat(told.deliveredAt()).isNotNull();
                                    }));
            assertThat(quest.about(event.id())).hasSize(1);
        }
    }

    @Test
    void anEventVanishesWithItsTransaction() {
        var event = event("SampleHappened");

        assertThatThrownBy(() ->
                        JobRunner.await(() ->
                                Panache.withTransaction(
                                        () -> outbox.publish(event).invoke(RelayTest::fail))))
                .hasMessage("planted");

        assertThat(sql().number("SELECT count(*) FROM outbox_event WHERE id = ?", event.id()))
                .isZero();
        assertThat(receipt(event)).isEmpty();
    }

    @Test
    void withoutATransactionNothingIsPublished() {
        assertThatThrownBy(() ->
                        JobRunner.await(() ->
                                Panache.withSession(() -> outbox.publish(event("SampleHappened")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventThatNobodyIsToldOfIsKept() {
        var event = publish("NobodyConcerned");

        assertThat(sql().number("SELECT count(*) FROM outbox_event WHERE id = ?", event.id()))
                .isEqualTo(1);
        assertThat(receipt(event)).isEmpty();
    }

    @Test
    void deliveredThriceWithAnswersLostThereIsOneEffectEach() {
        // Few enough for the guard to stay closed.
        Set<String> lost = ConcurrentHashMap.newKeySet();
        try (var quest =
                StubPeer.start(
                        "quest",
                        call -> {
                            handOn(call);
                            handOn(call);
                            var status = handOn(call);
                            return lost.size() < 6 && lost.add(call.body()) ? 502 : status;
                        })) {
            var events = IntStream.range(0, 20).mapToObj(i -> publish("SampleHappened")).toList();

            eventually(SOON, () -> events.forEach(this::assertDelivered));

            assertThat(quest.about(testId)).hasSize(20 + lost.size());
            assertThat(Samples.effects(sql(), testId)).isEqualTo(20);
        }
    }

    @Test
    void aRelayKilledBetweenSendAndMarkRepeatsWithoutEffect() {
        try (var quest = StubPeer.start("quest", this::handOn)) {
            var event = publish("SampleHappened");
            eventually(SOON, () -> assertDelivered(event));

            // As the claim left the row, with the lease at its end.
            sql().execute(
                            "UPDATE outbox_delivery SET delivered_at = NULL, next_attempt_at = now() WHERE event_id = ?",
                            event.id());
            eventually(SOON, () -> assertThat(quest.about(event.id())).hasSize(2));
            eventually(SOON, () -> assertDelivered(event));

            assertThat(Samples.effects(sql(), testId)).isEqualTo(1);
        }
    }

    @Test
    void aDeadConsumerDelaysNoOther() {
        try (var quest = StubPeer.start("quest", call -> 204)) {
            var events = IntStream.range(0, 60).mapToObj(i -> publish("BothConcerned")).toList();

            eventually(
                    SOON,
                    () ->
                            assertThat(events)
                                    .allSatisfy(e -> assertThat(quest.about(e.id())).hasSize(1)));

            var media = receipt(events.getFirst()).getFirst();
            assertThat(media.consumer()).isEqualTo("media");
            assertThat(media.deliveredAt()).isNull();
        }
    }

    @Test
    void aConsumerThatWasAwayGetsTheEventWhenItIsBack() {
        var event = publish("ChatConcerned");
        eventually(SOON, () -> assertThat(receipt(event).getFirst().attempts()).isGreaterThan(1));

        try (var chat = StubPeer.start("chat", call -> 204)) {
            eventually(SOON, () -> assertDelivered(event));

            assertThat(chat.about(event.id())).hasSize(1);
        }
    }

    private int handOn(StubPeer.Call call) {
        return service.send(
                        "POST",
                        call.path(),
                        call.authorization().substring("Bearer ".length()),
                        call.body(),
                        "Content-Type",
                        call.contentType())
                .statusCode();
    }

    private Event publish(String type) {
        var event = event(type);
        JobRunner.await(() -> Panache.withTransaction(() -> outbox.publish(event)));
        return event;
    }

    private Event event(String type) {
        return new Event(type, testId.toString(), 1, new Sample(testId, "it happened"));
    }

    private List<Delivery> receipt(Event event) {
        return JobRunner.await(() -> outbox.receipt(event.id()));
    }

    private void assertDelivered(Event event) {
        assertThat(receipt(event)).allSatisfy(told -> assertThat(told.deliveredAt()).isNotNull());
    }

    private TestDatabase sql() {
        return new TestDatabase(database);
    }

    private static void fail() {
        throw new IllegalStateException("planted");
    }
}
