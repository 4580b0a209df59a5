package com.questcity.auth.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operators see of a signing key; no half of it. */
public record KeyView(
        String id,
        KeyRing.State state,
        Instant createdAt,
        Instant signsFrom,
        @Nullable Instant retiresAt) {

    static KeyView of(SigningKey key, KeyRing.State state) {
        return new KeyView(key.id(), state, key.createdAt(), key.signsFrom(), key.retiresAt());
    }
}
