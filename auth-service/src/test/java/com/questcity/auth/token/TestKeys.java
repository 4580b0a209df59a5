package com.questcity.auth.token;

import java.security.KeyPair;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signing keys for tests; all have the same pair, as making one takes long. */
final class TestKeys {

    static final KeyVault VAULT = new KeyVault(TestMasterKey.standard());
    static final KeyPair PAIR = VAULT.newPair();

    private TestKeys() {}

    static SigningKey key(String id, Instant signsFrom, @Nullable Instant retiresAt) {
        return new SigningKey(id, PAIR, signsFrom, signsFrom, retiresAt);
    }
}
