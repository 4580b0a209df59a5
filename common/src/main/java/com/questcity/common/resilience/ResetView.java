package com.questcity.common.resilience;

/** What a reset did: the state before it on this instance, and how many replicas were told. */
public record ResetView(String name, String previousState, int replicas, String instance) {

    /** The same under another name, as the platform names the parts of a service. */
    public ResetView named(String other) {
        return new ResetView(other, previousState, replicas, instance);
    }
}
