package com.questcity.common.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwk.RsaJsonWebKey;

/** A key pair of the tests, with its id; travels as text between the servers and the tests. */
public record SigningTestKey(String id, KeyPair pair) {

    static SigningTestKey make(String id) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningTestKey(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String asText() {
        var encoder = Base64.getEncoder();
        return id
                + " "
                + encoder.encodeToString(pair.getPublic().getEncoded())
                + " "
                + encoder.encodeToString(pair.getPrivate().getEncoded());
    }

    static SigningTestKey parse(String text) {
        try {
            var parts = text.split(" ", 3);
            var rsa = KeyFactory.getInstance("RSA");
            var decoder = Base64.getDecoder();
            return new SigningTestKey(
                    parts[0],
                    new KeyPair(
                            rsa.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[1]))),
                            rsa.generatePrivate(
                                    new PKCS8EncodedKeySpec(decoder.decode(parts[2])))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RsaJsonWebKey jwk() {
        var jwk = new RsaJsonWebKey((RSAPublicKey) pair.getPublic());
        jwk.setKeyId(id);
        return jwk;
    }
}
