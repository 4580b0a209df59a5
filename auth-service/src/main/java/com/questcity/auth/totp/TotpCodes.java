package com.questcity.auth.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.questcity.auth.token.MasterKey;
import com.questcity.auth.token.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Secrets, codes (RFC 6238: SHA-1, 30 s, 6 digits, as every app knows them) and recovery codes. */
@ApplicationScoped
class TotpCodes {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 16; // of base32: 80 bits

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final SecretBox box;
    private final SecretKey recovery;

    TotpCodes(MasterKey master) {
        this.box = master.box("totp");
        this.recovery = master.derive("recovery-codes", "HmacSHA256");
    }

    byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    byte[] seal(UUID accountId, byte[] secret) {
        return box.seal(accountId.toString(), secret);
    }

    /** The step of the code, when it is one of now or of the 30 seconds around. */
    OptionalLong step(Totp totp, String code, Instant now) {
        var key =
                new SecretKeySpec(
                        box.open(totp.accountId().toString(), totp.sealedSecret()), "HmacSHA1");
        var seconds = generator.getTimeStep().toSeconds();
        var current = now.getEpochSecond() / seconds;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> codeAt(key, Instant.ofEpochSecond(step * seconds)).equals(code))
                .findFirst();
    }

    List<String> newRecoveryCodes() {
        return Stream.generate(this::newRecoveryCode).limit(RECOVERY_CODES).toList();
    }

    /** Bound to the account; spaces, dashes and case do not matter. */
    byte[] hash(UUID accountId, String recoveryCode) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(recovery);
            var plain = recoveryCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            return mac.doFinal((accountId + ":" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** What an authenticator app reads from a QR code. */
    static String uri(String username, String base32) {
        return "otpauth://totp/QuestCity:%s?secret=%s&issuer=QuestCity"
                .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), base32);
    }

    /** Whole groups of 5 bytes only, which is all that is needed here. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (int group = 0; group < bytes.length; group += 5) {
            var bits = 0L;
            for (int i = 0; i < 5; i++) {
                bits = bits << 8 | (bytes[group + i] & 0xff);
            }
            for (int shift = 35; shift >= 0; shift -= 5) {
                text.append(BASE32.charAt((int) (bits >> shift) & 31));
            }
        }
        return text.toString();
    }

    private String newRecoveryCode() {
        var bytes = new byte[RECOVERY_LENGTH / 8 * 5];
        random.nextBytes(bytes);
        return base32(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    private String codeAt(SecretKeySpec key, Instant time) {
        try {
            return generator.generateOneTimePasswordString(key, time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a HmacSHA1 key of 20 bytes is valid", e);
        }
    }
}
