package com.questcity.auth.totp;

/** The secret for an authenticator app, as text and as what its QR code says. Shown once. */
public record TotpView(String secret, String uri) {

    @Override
    public String toString() {
        return "TotpView[]";
    }
}
