package com.questcity.auth.token;

import java.time.Duration;

/** A signed access token and how long it is good for. */
public record AccessToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "AccessToken[" + lifetime + "]";
    }
}
