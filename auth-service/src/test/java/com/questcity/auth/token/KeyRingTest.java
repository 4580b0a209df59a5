package com.questcity.auth.token;

import static com.questcity.auth.token.KeyRing.State.PUBLISHED;
import static com.questcity.auth.token.KeyRing.State.RETIRING;
import static com.questcity.auth.token.KeyRing.State.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SigningKey old = key("old", 0, 1_000L);
    private final SigningKey next = key("next", 15, null);
    private final KeyRing ring = new KeyRing(List.of(old, next));

    @Test
    void aKeyIsPublishedBeforeItSigns() {
        assertThat(ring.signing(at(14))).isEqualTo(old);
        assertThat(ring.state(next, at(14))).isEqualTo(PUBLISHED);
        assertThat(ring.hasWaiting(at(14))).isTrue();
        assertThat(ring.published(at(14))).containsExactly(next, old);
    }

    @Test
    void theNewestWhoseTimeHasComeSigns() {
        assertThat(ring.signing(at(15))).isEqualTo(next);
        assertThat(ring.state(next, at(15))).isEqualTo(SIGNING);
        assertThat(ring.state(old, at(15))).isEqualTo(RETIRING);
        assertThat(ring.hasWaiting(at(15))).isFalse();
    }

    @Test
    void aRetiredKeyIsNotPublished() {
        assertThat(ring.published(at(999))).containsExactly(next, old);
        assertThat(ring.published(at(1_000))).containsExactly(next);
    }

    @Test
    void aClockThatIsBehindStillSigns() {
        assertThat(ring.signing(at(-3))).isEqualTo(old);
    }

    @Test
    void aKeyIsFoundByItsId() {
        assertThat(ring.byId("old")).contains(old);
        assertThat(ring.byId("other")).isEmpty();
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static SigningKey key(String id, long signsFrom, @Nullable Long retires) {
        var none = new KeyPair(null, null);
        return new SigningKey(id, none, START, at(signsFrom), retires == null ? null : at(retires));
    }
}
