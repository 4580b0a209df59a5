package com.questcity.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret that others derive from (HKDF-SHA256): a file of 32 random bytes in base64. A
 * derived key is bound to its purpose, so that what one use leaks opens no other.
 */
@ApplicationScoped
public class MasterKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    @Inject
    MasterKey(TokenConfig config) {
        this(config.masterKeyFile().orElseThrow(MasterKey::missing));
    }

    MasterKey(Path file) {
        this.secret = read(file);
    }

    /** A key for the JCA algorithm ("AES", "HmacSHA256"), always the same one for a purpose. */
    public SecretKey derive(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK 25 has HKDF-SHA256", e);
        }
    }

    /** Encrypts by a key of that purpose, so that other boxes can't open what this one sealed. */
    public SecretBox box(String purpose) {
        return new SecretBox(derive(purpose, "AES"));
    }

    private static byte[] read(Path file) {
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("the master key must be 32 bytes in base64");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the file of MASTER_KEY_FILE can't be read", e);
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "no master key: name its file by MASTER_KEY_FILE (openssl rand -base64 32 makes one)");
    }
}
