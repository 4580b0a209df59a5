package com.questcity.auth.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts small secrets for the database (AES-256-GCM). What was sealed for one id opens for that
 * id only, so that a row's secret is of no use in another row.
 */
public final class SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    SecretBox(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(String boundTo, byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, boundTo, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal the secret of " + boundTo, e);
        }
    }

    /** Throws when the secret was changed, is bound to another id, or has another master key. */
    public byte[] open(String boundTo, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalStateException("half a secret of " + boundTo);
        }
        try {
            var nonce = new byte[NONCE_BYTES];
            var rest = ByteBuffer.wrap(sealed).get(nonce).slice();
            var secret = new byte[rest.remaining()];
            rest.get(secret);
            return cipher(Cipher.DECRYPT_MODE, boundTo, nonce).doFinal(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "could not open the secret of "
                            + boundTo
                            + ": is this the master key it was made with?",
                    e);
        }
    }

    private Cipher cipher(int mode, String boundTo, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
