package com.questcity.common.resilience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the five services are. */
@ConfigMapping(prefix = "questcity.peers")
public interface PeersConfig {

    /** By context ("quest"). */
    @WithParentName
    Map<String, URI> addresses();

    /** Fails for a context that is none: a mistake in the configuration. */
    static URI require(PeersConfig peers, String context) {
        var address = peers.addresses().get(context);
        if (address == null) {
            throw new IllegalArgumentException("no service named " + context);
        }
        return address;
    }
}
