package com.questcity.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Makes RSA keys, and encrypts their private half for the database (AES-256-GCM, bound to the id).
 */
@ApplicationScoped
class KeyVault {

    private static final int RSA_BITS = 2048;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    KeyVault(MasterKey master) {
        this.key = master.derive("signing-keys", "AES");
    }

    KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    byte[] seal(String id, PrivateKey secret) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(secret.getEncoded());
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not encrypt a signing key", e);
        }
    }

    SigningKey open(String id, byte[] publicKey, byte[] sealed) {
        try {
            var nonce = new byte[NONCE_BYTES];
            var rest = ByteBuffer.wrap(sealed).get(nonce).slice();
            var secret = new byte[rest.remaining()];
            rest.get(secret);
            var opened = cipher(Cipher.DECRYPT_MODE, id, nonce).doFinal(secret);
            var rsa = KeyFactory.getInstance("RSA");
            PublicKey open = rsa.generatePublic(new X509EncodedKeySpec(publicKey));
            return new SigningKey(id, open, rsa.generatePrivate(new PKCS8EncodedKeySpec(opened)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "could not open signing key "
                            + id
                            + ": is this the master key it was made with?",
                    e);
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
