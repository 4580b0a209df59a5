package com.questcity.common.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** A write under a key: its scope says whose and which it is, its hash what was asked for. */
record KeyedWrite(String scope, String requestHash) {

    static KeyedWrite of(UUID principal, String method, String path, String key, byte[] request) {
        // None of the parts but the last can hold a line break.
        var scope = String.join("\n", principal.toString(), method, path, key);
        return new KeyedWrite(hash(scope.getBytes(StandardCharsets.UTF_8)), hash(request));
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
