package com.questcity.auth.session;

import com.questcity.auth.token.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes and judges refresh tokens without storing one. The first secret of a session is random;
 * each next one is derived from it by a key of ours, so that a repeated use can be answered with
 * the very same successor. The database holds hashes only, so neither it nor the master key alone
 * makes a token.
 */
@ApplicationScoped
class RefreshTokens {

    private final SecureRandom random = new SecureRandom();
    private final SecretKey succession;
    private final SecretKey sealing;

    RefreshTokens(MasterKey master) {
        this.succession = master.derive("refresh-token-succession", "HmacSHA256");
        this.sealing = master.derive("refresh-token-seal", "HmacSHA256");
    }

    RefreshToken first(UUID sessionId) {
        var secret = new byte[RefreshToken.SECRET_BYTES];
        random.nextBytes(secret);
        return seal(sessionId, 0, secret);
    }

    /** Always the same one for a token. */
    RefreshToken successor(RefreshToken token) {
        var secret = mac(succession, token.sealed());
        return seal(token.sessionId(), token.generation() + 1, secret);
    }

    /**
     * Empty unless it is a token that we made once, for whatever session: a stranger's invention
     * costs no query and can end nobody's session.
     */
    Optional<RefreshToken> judge(String text) {
        return RefreshToken.parse(text)
                .filter(token -> MessageDigest.isEqual(token.seal(), sealOf(token.sealed())));
    }

    static byte[] hash(RefreshToken token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.sealed());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private RefreshToken seal(UUID sessionId, int generation, byte[] secret) {
        var open = new RefreshToken(sessionId, generation, secret, new byte[0]);
        return new RefreshToken(sessionId, generation, secret, sealOf(open.sealed()));
    }

    private byte[] sealOf(byte[] sealed) {
        return Arrays.copyOf(mac(sealing, sealed), RefreshToken.SEAL_BYTES);
    }

    private static byte[] mac(SecretKey key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
