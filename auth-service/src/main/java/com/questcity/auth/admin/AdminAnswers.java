package com.questcity.auth.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a command needs: from its options, else from the environment, else from the person
 * at the terminal. What nobody said is named once, all of it together.
 */
final class AdminAnswers {

    private final Surroundings surroundings;
    private final List<String> missing = new ArrayList<>();

    AdminAnswers(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    String text(@Nullable String option, String name, String question) {
        var known = known(option, variable(name));
        if (known == null && surroundings.hasTerminal()) {
            known = surroundings.ask(question);
        }
        return orMissing(known, "--" + name + " or " + variable(name));
    }

    /** Typed twice, as nobody sees what is typed. */
    String password(@Nullable String option) {
        var known = known(option, variable("password"));
        if (known == null && surroundings.hasTerminal()) {
            known = surroundings.askSecretly("Password");
            if (known != null && !known.equals(surroundings.askSecretly("The password again"))) {
                throw new IllegalArgumentException("the two passwords differ");
            }
        }
        return orMissing(known, "ADMIN_PASSWORD, --password or --generate-password");
    }

    /** How to give what is missing; empty when nothing is. */
    List<String> missing() {
        return missing;
    }

    private static String variable(String name) {
        return "ADMIN_" + name.toUpperCase(Locale.ROOT);
    }

    private @Nullable String known(@Nullable String option, String variable) {
        return option != null ? option : surroundings.variable(variable);
    }

    private String orMissing(@Nullable String answer, String how) {
        if (answer == null || answer.isEmpty()) {
            missing.add(how);
            return "";
        }
        return answer;
    }
}
