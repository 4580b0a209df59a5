package com.questcity.auth.admin;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the other four services are. */
@ConfigMapping(prefix = "questcity.peers")
interface PeersConfig {

    URI quest();

    URI chat();

    URI media();

    URI social();
}
