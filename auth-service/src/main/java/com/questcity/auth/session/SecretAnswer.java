package com.questcity.auth.session;

import org.jboss.resteasy.reactive.RestResponse;

/** Answers that no cache may keep. */
final class SecretAnswer {

    private SecretAnswer() {}

    static RestResponse<TokenView> of(TokenView token) {
        return RestResponse.ResponseBuilder.ok(token).header("Cache-Control", "no-store").build();
    }
}
