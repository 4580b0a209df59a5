package com.questcity.common.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which tokens ended before their time: those of a session, or a user's below a version. */
public record RevocationList(Set<UUID> sessions, Map<UUID, Integer> versions) {

    public RevocationList {
        sessions = Set.copyOf(sessions);
        versions = Map.copyOf(versions);
    }

    boolean covers(Login login) {
        return sessions.contains(login.session())
                || login.version() < versions.getOrDefault(login.user(), 0);
    }
}
