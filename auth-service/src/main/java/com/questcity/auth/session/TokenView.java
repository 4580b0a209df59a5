package com.questcity.auth.session;

import com.questcity.auth.token.AccessToken;

/** The token of a login; expires_in is in seconds. */
public record TokenView(String accessToken, long expiresIn, String tokenType) {

    static TokenView of(AccessToken token) {
        return new TokenView(token.value(), token.lifetime().toSeconds(), "Bearer");
    }

    @Override
    public String toString() {
        return "TokenView[" + expiresIn + "]";
    }
}
