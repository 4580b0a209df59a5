package com.questcity.auth.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys that there are, and what each of them is for at a time. */
record KeyRing(List<SigningKey> keys) {

    enum State {
        /** Everybody may know it already, but it does not sign yet. */
        PUBLISHED,
        SIGNING,
        /** Signs no more; its last tokens are still good. */
        RETIRING
    }

    KeyRing {
        keys =
                keys.stream()
                        .sorted(Comparator.comparing(SigningKey::signsFrom).reversed())
                        .toList();
    }

    /** The newest whose time has come. */
    SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> key.maySign(now))
                .findFirst()
                // This clock is behind the one of the replica that made the first key.
                .orElseGet(keys::getLast);
    }

    Optional<SigningKey> byId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    boolean hasWaiting(Instant now) {
        return keys.stream().anyMatch(key -> state(key, now) == State.PUBLISHED);
    }

    List<SigningKey> published(Instant now) {
        return keys.stream().filter(key -> key.isPublished(now)).toList();
    }

    State state(SigningKey key, Instant now) {
        if (key.equals(signing(now))) {
            return State.SIGNING;
        }
        return key.maySign(now) ? State.RETIRING : State.PUBLISHED;
    }
}
