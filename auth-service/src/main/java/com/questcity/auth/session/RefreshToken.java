package com.questcity.auth.session;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token in its parts: which session, the how manieth of it, a secret, and a seal that
 * only this platform can make. Clients see one opaque text.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record RefreshToken(UUID sessionId, int generation, byte[] secret, byte[] seal) {

    static final int SECRET_BYTES = 32;
    static final int SEAL_BYTES = 16;

    private static final int HEAD_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final int BYTES = HEAD_BYTES + SECRET_BYTES + SEAL_BYTES;

    /** Empty for what can't be one, whatever it is. */
    static Optional<RefreshToken> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            // The last character has bits to spare: only one spelling of a token is taken.
            if (bytes.length != BYTES || !encode(bytes).equals(text)) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var session = new UUID(buffer.getLong(), buffer.getLong());
            var generation = buffer.getInt();
            var sealAt = HEAD_BYTES + SECRET_BYTES;
            return Optional.of(
                    new RefreshToken(
                            session,
                            generation,
                            Arrays.copyOfRange(bytes, HEAD_BYTES, sealAt),
                            Arrays.copyOfRange(bytes, sealAt, BYTES)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String encoded() {
        return encode(ByteBuffer.allocate(BYTES).put(sealed()).put(seal).array());
    }

    /** What the seal is over. */
    byte[] sealed() {
        return ByteBuffer.allocate(BYTES - SEAL_BYTES)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .putInt(generation)
                .put(secret)
                .array();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "RefreshToken[" + sessionId + ", " + generation + "]";
    }
}
