package com.questcity.auth.token;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that tokens are signed with; the id is what tokens name in their header. Once another
 * key is to sign, it has an end: when its last tokens have ended.
 */
record SigningKey(
        String id,
        KeyPair pair,
        Instant createdAt,
        Instant signsFrom,
        @Nullable Instant retiresAt) {

    PublicKey publicKey() {
        return pair.getPublic();
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    boolean isPublished(Instant now) {
        return retiresAt == null || retiresAt.isAfter(now);
    }

    boolean maySign(Instant now) {
        return !signsFrom.isAfter(now);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
