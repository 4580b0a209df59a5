package com.questcity.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Makes RSA keys, and encrypts their private half for the database. */
@ApplicationScoped
class KeyVault {

    private static final int RSA_BITS = 2048;

    private final SecureRandom random = new SecureRandom();
    private final SecretBox box;

    KeyVault(MasterKey master) {
        this.box = master.box("signing-keys");
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
        return box.seal(id, secret.getEncoded());
    }

    KeyPair open(String id, byte[] publicKey, byte[] sealed) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    rsa.generatePublic(new X509EncodedKeySpec(publicKey)),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(box.open(id, sealed))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + id + " is no RSA key", e);
        }
    }
}
