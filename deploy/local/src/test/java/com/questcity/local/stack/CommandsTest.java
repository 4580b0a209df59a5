package com.questcity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.local.home.Home;
import com.questcity.local.mail.MailCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that work beside a stack, while none runs. */
class CommandsTest {

    @TempDir Path folder;

    private Map<String, String> environment;
    private Home home;
    private final StringWriter output = new StringWriter();

    @BeforeEach
    void makeHome() {
        environment = Map.of("QUESTCITY_HOME", folder.toString(), "QUESTCITY_PORT", "18550");
        home = Home.from(environment).create();
    }

    @Test
    void theNewestMailIsShownAsText() throws IOException {
        Files.createDirectories(home.mail());
        Files.writeString(
                home.mail().resolve("1000-1-mira@example.org.eml"), "Subject: Old\n\nold");
        Files.writeString(
                home.mail().resolve("1000-2-mira@example.org.eml"), "Subject: Code\n\n123456\n");

        assertThat(run(new MailCommand(environment), "mira@example.org")).isZero();
        assertThat(output.toString()).contains("Subject: Code").endsWith("123456\n");
        assertThat(run(new MailCommand(environment), "ivan@example.org")).isEqualTo(1);
        assertThat(output.toString()).contains("no mail to ivan@example.org");
    }

    @Test
    void oneLogOrAllAreShown() throws IOException {
        Files.writeString(home.log("auth-service"), "one\ntwo\nthree\n");
        Files.writeString(home.log("redis"), "four\n");

        assertThat(run(new LogsCommand(environment), "auth", "-n", "2")).isZero();
        assertThat(output.toString()).isEqualTo("two\nthree\n");
        assertThat(run(new LogsCommand(environment))).isZero();
        assertThat(output.toString())
                .contains("auth-service    three\n")
                .contains("redis           four\n");
    }

    @Test
    void aLogOutsideTheFolderIsNotShown() {
        assertThat(run(new LogsCommand(environment), "../secrets/auth")).isEqualTo(1);
        assertThat(output.toString()).contains("there is no log");
    }

    @Test
    void devWantsAKnownServiceAndARunningStack() {
        assertThat(run(new DevCommand(environment), "payments")).isEqualTo(1);
        assertThat(output.toString()).contains("there is no service payments");
        assertThat(run(new DevCommand(environment), "quest")).isEqualTo(1);
        assertThat(output.toString()).contains("not running");
    }

    @Test
    void onlyOneLauncherHasTheLock() {
        try (var _ = LauncherLock.take(home).orElseThrow()) {
            assertThat(LauncherLock.take(home)).isEmpty();
            assertThat(LauncherLock.holder(home)).contains(ProcessHandle.current());
        }
        assertThat(LauncherLock.holder(home)).isEmpty();
    }

    private int run(Object command, String... arguments) {
        output.getBuffer().setLength(0);
        var writer = new PrintWriter(output, true);
        return new CommandLine(command).setOut(writer).setErr(writer).execute(arguments);
    }
}
