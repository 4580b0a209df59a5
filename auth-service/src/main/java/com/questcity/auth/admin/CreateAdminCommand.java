package com.questcity.auth.admin;

import com.questcity.auth.account.AppointmentService;
import com.questcity.auth.account.Registration;
import com.questcity.auth.account.Role;
import com.questcity.auth.account.UsernameTaken;
import com.questcity.common.jobs.JobRunner;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the first administrator; there is no default account. Exit code 0 made, 1 refused. */
@Command(
        name = "create-admin",
        mixinStandardHelpOptions = true,
        description = "Makes an administrator account, verified at once.")
class CreateAdminCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(CreateAdminCommand.class);
    private static final int GENERATED_BYTES = 18;

    @Option(names = "--username", required = true, description = "3 to 32 letters, digits, . _ -")
    String username = "";

    @Option(names = "--email", required = true, description = "the address for resets")
    String email = "";

    @Option(
            names = "--password",
            description = "8 to 128 characters; better: the variable ADMIN_PASSWORD, or be asked")
    @Nullable String password;

    @Option(names = "--generate-password", description = "makes a password and prints it")
    boolean generate;

    @Option(
            names = "--editor",
            description = "a manager who edits quests, instead of an administrator")
    boolean editor;

    @Spec @Nullable CommandSpec spec;

    private final AppointmentService accounts;
    private final Validator validator;

    CreateAdminCommand(AppointmentService accounts, Validator validator) {
        this.accounts = accounts;
        this.validator = validator;
    }

    @Override
    public Integer call() {
        var chosen = choosePassword();
        if (chosen == null) {
            return refuse("no password: give ADMIN_PASSWORD, --password or --generate-password");
        }
        var account =
                new Registration(username, email, chosen, username, editor ? "Editor" : "Admin");
        var wrong = violations(account);
        if (!wrong.isEmpty()) {
            return refuse(wrong);
        }
        return create(account, chosen);
    }

    private int create(Registration account, String chosen) {
        try {
            var role = editor ? Role.MANAGER : Role.ADMIN;
            var id = JobRunner.await(() -> accounts.appoint(account, role, editor));
            LOG.warnf("created account=%s role=%s by=command", id, role);
            out().println("created " + role + " " + username);
            if (generate) {
                out().println("password: " + chosen);
            }
            out().flush();
            return 0;
        } catch (UsernameTaken e) {
            return refuse("the username or the e-mail has an account already");
        }
    }

    private @Nullable String choosePassword() {
        if (generate) {
            var bytes = new byte[GENERATED_BYTES];
            new SecureRandom().nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        if (password != null) {
            return password;
        }
        var fromEnvironment = System.getenv("ADMIN_PASSWORD");
        return fromEnvironment != null ? fromEnvironment : ask();
    }

    // Despite its name for JDK 22, System.console() is null when input and output are redirected.
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable String ask() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return null;
        }
        var typed = console.readPassword("Password: ");
        return typed == null ? null : new String(typed);
    }

    private String violations(Registration account) {
        return validator.validate(account).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private int refuse(String reason) {
        var error = Objects.requireNonNull(spec).commandLine().getErr();
        error.println("create-admin: " + reason);
        error.flush();
        return 1;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
