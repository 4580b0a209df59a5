package com.questcity.common.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of this request, as the verified token names it. */
@RequestScoped
public class CurrentUser {

    private final JsonWebToken token;

    CurrentUser(JsonWebToken token) {
        this.token = token;
    }

    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    /** The login session that the token belongs to. */
    public UUID sessionId() {
        return UUID.fromString(token.getClaim("sid"));
    }

    public boolean may(Permission permission) {
        return token.getGroups().contains(permission.claim());
    }
}
