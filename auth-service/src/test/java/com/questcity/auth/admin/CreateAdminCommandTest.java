package com.questcity.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.People;
import com.questcity.auth.registration.AppointmentService;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CreateAdminCommandTest {

    @Inject AppointmentService accounts;

    @Inject Validator validator;

    private final TypedSurroundings surroundings = new TypedSurroundings();

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();
    private final String name = People.uniqueName();

    @Test
    void anAdministratorLogsInAtOnce() {
        assertThat(
                        run(
                                "--username",
                                name,
                                "--email",
                                name + "@example.org",
                                "--password",
                                People.PASSWORD))
                .isZero();

        var service = new ServiceUnderTest();
        service.awaitReady();
        var login = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(name, People.PASSWORD);
        assertThat(service.post("/api/v1/auth/login", "", login).statusCode()).isEqualTo(200);
        assertThat(out.toString()).isEqualToIgnoringNewLines("created ADMIN " + name);
    }

    @Test
    void aGeneratedPasswordIsPrinted() {
        assertThat(
                        run(
                                "--username",
                                name,
                                "--email",
                                name + "@example.org",
                                "--generate-password",
                                "--editor"))
                .isZero();

        assertThat(out.toString())
                .contains("created MANAGER " + name)
                .containsPattern("password: [A-Za-z0-9_-]{24}");
    }

    @Test
    void aSecondAccountOfTheNameIsRefused() {
        run("--username", name, "--email", name + "@example.org", "--generate-password");

        assertThat(
                        run(
                                "--username",
                                name,
                                "--email",
                                "x" + name + "@example.org",
                                "--generate-password"))
                .isEqualTo(1);
        assertThat(
                        run(
                                "--username",
                                "x" + name,
                                "--email",
                                name + "@example.org",
                                "--generate-password"))
                .isEqualTo(1);
        assertThat(error.toString()).contains("has an account already");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(run("--username", "a b", "--email", "nobody", "--password", "short"))
                .isEqualTo(1);

        assertThat(error.toString()).contains("username", "email", "password");
    }

    @Test
    void whatNobodySaidIsNamedTogether() {
        assertThat(run()).isEqualTo(1);

        assertThat(error.toString())
                .startsWith("create-admin: missing: ")
                .contains("--username or ADMIN_USERNAME", "--email or ADMIN_EMAIL")
                .contains("ADMIN_PASSWORD, --password or --generate-password");
    }

    @Test
    void variablesAloneAreEnough() {
        surroundings.variables.put("ADMIN_USERNAME", name);
        surroundings.variables.put("ADMIN_EMAIL", name + "@example.org");
        surroundings.variables.put("ADMIN_PASSWORD", People.PASSWORD);

        assertThat(run()).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("created ADMIN " + name);
    }

    @Test
    void atATerminalItAsksForWhatIsMissing() {
        surroundings.variables.put("ADMIN_EMAIL", name + "@example.org");
        surroundings.typed.addAll(List.of(name, People.PASSWORD, People.PASSWORD));

        assertThat(run()).isZero();

        assertThat(surroundings.asked)
                .containsExactly(
                        "Username", "Password (secretly)", "The password again (secretly)");
        assertThat(out.toString()).isEqualToIgnoringNewLines("created ADMIN " + name);
    }

    @Test
    void aPasswordTypedInTwoWaysIsRefused() {
        surroundings.typed.addAll(List.of("correct horse battery", "correct house battery"));

        assertThat(run("--username", name, "--email", name + "@example.org")).isEqualTo(1);

        assertThat(error.toString()).contains("the two passwords differ");
    }

    @Test
    void anOptionIsStrongerThanAVariable() {
        surroundings.variables.put("ADMIN_USERNAME", "x" + name);
        surroundings.variables.put("ADMIN_PASSWORD", People.PASSWORD);

        assertThat(run("--username", name, "--email", name + "@example.org")).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("created ADMIN " + name);
    }

    private int run(String... arguments) {
        return new CommandLine(new CreateAdminCommand(accounts, validator, surroundings))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(arguments);
    }

    /** A terminal is there as long as somebody types. */
    private static final class TypedSurroundings implements Surroundings {

        final Map<String, String> variables = new HashMap<>();
        final Deque<String> typed = new ArrayDeque<>();
        final List<String> asked = new ArrayList<>();

        @Override
        public @Nullable String variable(String name) {
            return variables.get(name);
        }

        @Override
        public boolean hasTerminal() {
            return !typed.isEmpty();
        }

        @Override
        public @Nullable String ask(String question) {
            asked.add(question);
            return typed.poll();
        }

        @Override
        public @Nullable String askSecretly(String question) {
            return ask(question + " (secretly)");
        }
    }
}
