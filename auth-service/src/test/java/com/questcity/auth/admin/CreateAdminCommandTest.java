package com.questcity.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.People;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CreateAdminCommandTest {

    @Inject CommandLine.IFactory beans;

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
    void withoutAPasswordItSaysHowToGiveOne() {
        assertThat(run("--username", name, "--email", name + "@example.org")).isEqualTo(1);

        assertThat(error.toString()).contains("ADMIN_PASSWORD");
    }

    private int run(String... arguments) {
        return new CommandLine(CreateAdminCommand.class, beans)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(arguments);
    }
}
