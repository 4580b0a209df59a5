package com.questcity.auth.token;

import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;

/** The table of signing keys as the start sees it. */
@Vetoed
class FakeStartUpKeys extends StartUpKeys {

    private final FakeSigningKeys stored;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    FakeStartUpKeys(FakeSigningKeys stored) {
        super(null, null);
        this.stored = stored;
    }

    @Override
    @SuppressWarnings("NullAway") // there is no connection
    boolean createFirst(String id, Instant at) {
        if (!stored.ring().keys().isEmpty()) {
            return false;
        }
        stored.add(null, TestKeys.key(id, at, null)).await().indefinitely();
        return true;
    }

    @Override
    KeyRing read() {
        return stored.ring();
    }
}
