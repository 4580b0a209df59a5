package com.questcity.common.identity;

import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** What a user's token says of the login behind it: what a revocation may name. */
record Login(UUID user, UUID session, int version) {

    static Login of(JwtClaims claims) throws MalformedClaimException {
        return new Login(
                UUID.fromString(claims.getSubject()),
                UUID.fromString(claims.getStringClaimValue("sid")),
                version(claims));
    }

    /** Why no revocation could find these claims, or null. */
    static @Nullable String flaw(JwtClaims claims) {
        try {
            of(claims);
            return null;
        } catch (MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            return "no user, session or version";
        }
    }

    // Whole numbers arrive as Long; 1.0 is none, and a missing one must not count as 0.
    private static int version(JwtClaims claims) throws MalformedClaimException {
        if (claims.getClaimValue("ver") instanceof Long version
                && version >= 0
                && version <= Integer.MAX_VALUE) {
            return version.intValue();
        }
        throw new MalformedClaimException("no version");
    }
}
