package com.questcity.common.identity;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of this internal operation, as its verified service token names it. */
@RequestScoped
public class CallingService {

    private @Nullable String context;

    /** The caller's context ("quest"); fails outside of a {@link CalledBy} operation. */
    public String context() {
        if (context == null) {
            throw new IllegalStateException("not an operation of @CalledBy");
        }
        return context;
    }

    void is(String verified) {
        context = verified;
    }
}
