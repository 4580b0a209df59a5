package com.questcity.auth.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProcessSurroundings implements Surroundings {

    @Override
    public @Nullable String variable(String name) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public boolean hasTerminal() {
        var console = console();
        return console != null && console.isTerminal();
    }

    @Override
    public @Nullable String ask(String question) {
        return Objects.requireNonNull(console()).readLine("%s: ", question);
    }

    @Override
    public @Nullable String askSecretly(String question) {
        var typed = Objects.requireNonNull(console()).readPassword("%s: ", question);
        return typed == null ? null : new String(typed);
    }

    // Despite its name for JDK 22, System.console() is null when input and output are redirected.
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        return System.console();
    }
}
