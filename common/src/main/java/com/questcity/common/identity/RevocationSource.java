package com.questcity.common.identity;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where revocations come from: auth-service over HTTP, but its own table inside auth-service. */
public interface RevocationSource {

    /** The whole list as it is now; empty when the state of that tag still holds. */
    Uni<Optional<Revoked>> newerThan(String tag);
}
