package com.questcity.auth.verification;

import com.questcity.auth.token.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes codes, and their HMAC: six digits alone would fall to trying all of them on a stolen table.
 */
@ApplicationScoped
class CodeMaker {

    private static final int BOUND = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    CodeMaker(MasterKey master) {
        this.key = master.derive("verification-codes", "HmacSHA256");
    }

    String newCode() {
        return "%06d".formatted(random.nextInt(BOUND));
    }

    /** Bound to the request, so that a code is good for the one it was mailed for only. */
    byte[] hash(UUID requestId, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((requestId + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
