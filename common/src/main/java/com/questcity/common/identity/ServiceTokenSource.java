package com.questcity.common.identity;

import io.smallrye.mutiny.Uni;

/** Where this service gets its own token: auth-service over HTTP, but itself in auth-service. */
public interface ServiceTokenSource {

    Uni<ServiceToken> fresh();

    /** Throws when it could never get one, and says what to do. */
    default void check() {}
}
