package com.questcity.auth.admin;

import com.questcity.common.resilience.UnknownDependency;
import java.util.regex.Pattern;

/**
 * A platform name: {@code <context>} or {@code <context>.<dependency>}; the dependency may be
 * empty.
 */
record PartName(String context, String dependency) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}([.][a-z0-9-]{1,32})?");

    /** Fails for what can be no part's name: it goes into the path of a peer. */
    static PartName parse(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UnknownDependency(name);
        }
        var dot = name.indexOf('.');
        return dot < 0
                ? new PartName(name, "")
                : new PartName(name.substring(0, dot), name.substring(dot + 1));
    }

    boolean isDependency() {
        return !dependency.isEmpty();
    }
}
