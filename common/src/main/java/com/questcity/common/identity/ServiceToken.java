package com.questcity.common.identity;

import java.time.Duration;

/** What auth-service answers to a service that proved who it is (RFC 6749, 5.1). */
public record ServiceToken(String accessToken, String tokenType, long expiresIn) {

    public static ServiceToken bearer(String value, Duration lifetime) {
        return new ServiceToken(value, "Bearer", lifetime.toSeconds());
    }

    @Override
    public String toString() {
        return "ServiceToken[" + expiresIn + " s]";
    }
}
