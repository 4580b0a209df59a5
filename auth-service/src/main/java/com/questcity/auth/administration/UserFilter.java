package com.questcity.auth.administration;

import com.questcity.auth.account.Role;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which users to list; q is the beginning of a username or of an e-mail address. */
public class UserFilter {

    @QueryParam("q")
    @Size(min = 1, max = 254) @Nullable String q;

    @QueryParam("role")
    @Nullable Role role;

    @QueryParam("active")
    @Nullable Boolean active;
}
