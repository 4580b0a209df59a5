package com.questcity.auth.admin;

import com.questcity.auth.account.Role;
import com.questcity.auth.account.UsernameTaken;
import com.questcity.auth.registration.AppointmentService;
import com.questcity.auth.registration.Registration;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.problem.ProblemException;
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

/**
 * Makes the first administrator; there is no default account. Exit code 0 made, 1 refused. In a
 * container nobody types, so each answer may come from a variable.
 */
@Command(
        name = "create-admin",
        mixinStandardHelpOptions = true,
        description = "Makes an administrator account, verified at once.")
class CreateAdminCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(CreateAdminCommand.class);
    private static final int GENERATED_BYTES = 18;

    @Option(names = "--username", description = "3 to 32 letters, digits, . _ - (ADMIN_USERNAME)")
    @Nullable String username;

    @Option(names = "--email", description = "the address for resets (ADMIN_EMAIL)")
    @Nullable String email;

    @Option(
            names = "--password",
            description = "8 to 128 characters; better: ADMIN_PASSWORD, or be asked")
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
    private final Surroundings surroundings;

    CreateAdminCommand(
            AppointmentService accounts, Validator validator, Surroundings surroundings) {
        this.accounts = accounts;
        this.validator = validator;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            return create(account());
        } catch (UsernameTaken e) {
            return refuse("the username or the e-mail has an account already");
        } catch (ProblemException e) {
            return refuse(e.getDetail());
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
    }

    private Registration account() {
        var answers = new AdminAnswers(surroundings);
        var name = answers.text(username, "username", "Username");
        var address = answers.text(email, "email", "E-mail");
        var secret = generate ? random() : answers.password(password);
        if (!answers.missing().isEmpty()) {
            throw new IllegalArgumentException("missing: " + String.join("; ", answers.missing()));
        }
        var account = new Registration(name, address, secret, name, editor ? "Editor" : "Admin");
        var wrong = violations(account);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
        return account;
    }

    private int create(Registration account) {
        var role = editor ? Role.MANAGER : Role.ADMIN;
        var id = JobRunner.await(() -> accounts.appoint(account, role, editor));
        LOG.warnf("created account=%s role=%s by=command", id, role);
        out().println("created " + role + " " + account.username());
        if (generate) {
            out().println("password: " + account.password());
        }
        out().flush();
        return 0;
    }

    private static String random() {
        var bytes = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String violations(Registration account) {
        return validator.validate(account).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private int refuse(@Nullable String reason) {
        var error = Objects.requireNonNull(spec).commandLine().getErr();
        error.println("create-admin: " + reason);
        error.flush();
        return 1;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
