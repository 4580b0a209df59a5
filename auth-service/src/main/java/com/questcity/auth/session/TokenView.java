package com.questcity.auth.session;

import com.questcity.auth.token.AccessToken;

/**
 * The tokens of a login or of a refresh; expires_in is that of the access token, in seconds. Each
 * refresh token is good once.
 */
public record TokenView(String accessToken, String refreshToken, long expiresIn, String tokenType) {

    static TokenView of(AccessToken access, RefreshToken refresh) {
        return new TokenView(
                access.value(), refresh.encoded(), access.lifetime().toSeconds(), "Bearer");
    }

    @Override
    public String toString() {
        return "TokenView[" + expiresIn + "]";
    }
}
