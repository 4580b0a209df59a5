package com.questcity.auth.admin;

/**
 * A platform name: {@code <context>} or {@code <context>.<dependency>}; the dependency may be
 * empty.
 */
record PartName(String context, String dependency) {

    static PartName parse(String name) {
        var dot = name.indexOf('.');
        return dot < 0
                ? new PartName(name, "")
                : new PartName(name.substring(0, dot), name.substring(dot + 1));
    }

    boolean isDependency() {
        return !dependency.isEmpty();
    }
}
