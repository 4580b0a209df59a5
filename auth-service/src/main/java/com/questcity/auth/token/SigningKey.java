package com.questcity.auth.token;

import java.security.PrivateKey;
import java.security.PublicKey;

/** A key pair that access tokens are signed with; the id is what tokens name in their header. */
record SigningKey(String id, PublicKey publicKey, PrivateKey privateKey) {

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
