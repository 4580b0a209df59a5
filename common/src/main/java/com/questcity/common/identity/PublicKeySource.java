package com.questcity.common.identity;

import io.smallrye.mutiny.Uni;

/**
 * Where the public keys come from: auth-service over HTTP, but its own table inside auth-service.
 */
public interface PublicKeySource {

    /** The keys as a JSON Web Key Set document (RFC 7517). */
    Uni<String> jwks();
}
