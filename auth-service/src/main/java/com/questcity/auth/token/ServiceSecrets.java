package com.questcity.auth.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The secrets that the services prove themselves by, by context. */
@ConfigMapping(prefix = "questcity.services")
interface ServiceSecrets {

    @WithParentName
    Map<String, Service> services();

    /** Without a secret the service is admitted by none. */
    interface Service {
        Optional<String> secret();
    }
}
