package com.questcity.auth.admin;

import org.jspecify.annotations.Nullable;

/** What a command was started in: an environment, and a terminal if a person sits at one. */
interface Surroundings {

    /**
     * Null when it isn't set, or set to nothing, as container tools do for a variable they lack.
     */
    @Nullable String variable(String name);

    boolean hasTerminal();

    /** Null at the end of the input. */
    @Nullable String ask(String question);

    /** As {@link #ask}, and nobody sees what is typed. */
    @Nullable String askSecretly(String question);
}
