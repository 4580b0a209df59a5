package com.questcity.local.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A request to the service beside the same SQL by pgbench, which is as fast as it could be. */
record Comparison(String name, Figures service, Figures limit) {

    @JsonProperty
    double ratio() {
        return service.rate() / limit.rate();
    }
}
