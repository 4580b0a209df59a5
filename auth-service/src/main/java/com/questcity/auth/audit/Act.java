package com.questcity.auth.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did: the actor (null: nobody logged in, or the platform itself), the action
 * ("account.locked"), the account or other thing it was done to, and what it changed. No secret may
 * be in it.
 */
public record Act(
        @Nullable UUID actor,
        String action,
        @Nullable UUID target,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    public static Act of(@Nullable UUID actor, String action, @Nullable UUID target) {
        return new Act(actor, action, target, null, null);
    }

    public Act changing(Map<String, Object> was, Map<String, Object> is) {
        return new Act(actor, action, target, was, is);
    }

    public Act noting(Map<String, Object> note) {
        return new Act(actor, action, target, null, note);
    }
}
