package com.questcity.auth.token;

import com.questcity.common.testing.SigningTestKey;
import com.questcity.common.testing.TestTokens;
import jakarta.enterprise.context.ApplicationScoped;

/** Test tokens by the key that this service signs with. */
@ApplicationScoped
public class SigningTokens {

    private final SigningKeys keys;

    SigningTokens(SigningKeys keys) {
        this.keys = keys;
    }

    public TestTokens tokens() {
        var key = keys.current();
        return new TestTokens(new SigningTestKey(key.id(), key.pair()));
    }
}
