package com.questcity.common.identity;

/** A list of revocations and the entity tag (RFC 9110, 8.8.3) of its state. */
public record Revoked(String tag, RevocationList list) {}
