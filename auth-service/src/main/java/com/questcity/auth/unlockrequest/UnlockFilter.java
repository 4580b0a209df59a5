package com.questcity.auth.unlockrequest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which requests to list. */
public class UnlockFilter {

    @QueryParam("status")
    UnlockRequest.@Nullable Status status;
}
