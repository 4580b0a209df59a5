package com.questcity.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with all that it takes to check it, in the usual form {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash} (the parts in base64 without padding).
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Argon2Hash(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {

    // OWASP's parameters: 19 MiB, 2 passes, 1 lane.
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Hashes by today's parameters, with a salt of its own. */
    static Argon2Hash of(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var open = new Argon2Hash(MEMORY_KIB, PASSES, LANES, salt, new byte[HASH_BYTES]);
        return new Argon2Hash(MEMORY_KIB, PASSES, LANES, salt, open.work(password));
    }

    /** Throws when it is not such a hash: then the table was written by something else. */
    static Argon2Hash parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash of version 19");
        }
        var base64 = Base64.getDecoder();
        return new Argon2Hash(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)),
                base64.decode(found.group(4)),
                base64.decode(found.group(5)));
    }

    String encoded() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memoryKib,
                        passes,
                        lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, work(password));
    }

    /** Whether it took at least the work that is asked for today. */
    boolean isStrongEnough() {
        return memoryKib >= MEMORY_KIB && passes >= PASSES;
    }

    private byte[] work(String password) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKib)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        var made = new byte[hash.length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), made);
        return made;
    }

    @Override
    public String toString() {
        return "Argon2Hash[]";
    }
}
