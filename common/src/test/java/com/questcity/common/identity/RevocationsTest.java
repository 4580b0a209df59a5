package com.questcity.common.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
class RevocationsTest {

    private final Login login = new Login(UUID.randomUUID(), UUID.randomUUID(), 3);
    private final Queue<Uni<Optional<Revoked>>> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final Revocations revocations =
            new Revocations(tag -> {
                asked.add(tag);
                return answers.remove();
            });

    @Test
    void beforeTheFirstListNobodyIsTrusted() {
        assertThat(revocations.cover(login)).isTrue();
        assertThat(revocations.loaded()).isFalse();

        poll(list("a", Set.of(), Map.of()));

        assertThat(revocations.cover(login)).isFalse();
        assertThat(revocations.loaded()).isTrue();
    }

    @Test
    void aSessionOrAnOlderVersionIsCovered() {
        poll(list("a", Set.of(login.session()), Map.of()));
        assertThat(revocations.cover(login)).isTrue();
        poll(list("b", Set.of(), Map.of(login.user(), 4)));
        assertThat(revocations.cover(login)).isTrue();
        poll(list("c", Set.of(UUID.randomUUID()), Map.of(login.user(), 3)));
        assertThat(revocations.cover(login)).isFalse();
    }

    @Test
    void aFailedOrUnchangedPollKeepsTheList() {
        poll(list("a", Set.of(login.session()), Map.of()));

        poll(Uni.createFrom().failure(new IllegalStateException("away")));
        poll(Uni.createFrom().item(Optional.empty()));

        assertThat(revocations.cover(login)).isTrue();
        assertThat(asked).containsExactly("\"none\"", "a", "a");
    }

    @Test
    void aLateAnswerToAnOlderQuestionIsNotTaken() {
        var late = new ArrayList<UniEmitter<? super Optional<Revoked>>>();
        answers.add(Uni.createFrom().<Optional<Revoked>>emitter(late::add));
        revocations.poll().subscribe().with(done -> {});

        poll(list("b", Set.of(login.session()), Map.of()));
        late.getFirst().complete(Optional.of(revoked("a", Set.of(), Map.of())));

        assertThat(revocations.cover(login)).isTrue();
    }

    @Test
    void tenThousandRevocationsSlowNobodyDown() {
        var versions = new HashMap<UUID, Integer>();
        var sessions = new HashMap<UUID, Integer>();
        for (int i = 0; i < 10_000; i++) {
            versions.put(UUID.randomUUID(), 1);
            sessions.put(UUID.randomUUID(), 1);
        }
        poll(list("a", sessions.keySet(), versions));

        var start = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            assertThat(revocations.cover(login)).isFalse();
        }

        // Looking through a list would take minutes.
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private void poll(Uni<Optional<Revoked>> answer) {
        answers.add(answer);
        revocations.poll().await().indefinitely();
    }

    private static Uni<Optional<Revoked>> list(
            String tag, Set<UUID> sessions, Map<UUID, Integer> versions) {
        return Uni.createFrom().item(Optional.of(revoked(tag, sessions, versions)));
    }

    private static Revoked revoked(String tag, Set<UUID> sessions, Map<UUID, Integer> versions) {
        return new Revoked(tag, new RevocationList(sessions, versions));
    }
}
