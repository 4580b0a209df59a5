package com.questcity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.local.home.Home;
import com.questcity.local.home.Ports;
import com.questcity.local.home.Service;
import com.questcity.local.process.PidFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack of real servers and {@link FakeService}s, started in this JVM. */
class LauncherTest {

    private static final int PORT = 18450;

    @TempDir Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<String> events = new ArrayList<>();

    @Test
    void aStackMendsItselfUntilItIsStopped() throws Exception {
        var home = home();
        try (var launcher = launcher(home, Map.of())) {
            launcher.start(Instant.now());
            assertThat(lines()).contains("gateway", "demo data", "12 quests", "ready in");
            assertThat(events).containsExactly("gateway opened", "importer imports");

            aCrashedPartComesBack(PidFile.of(home, "quest-service"));
            aCrashedPartComesBack(PidFile.of(home, "redis"));
            aCrashedPartComesBack(PidFile.ofPostgres(home));
            aHeldServiceStandsBack(home);
        }

        assertThat(events).last().isEqualTo("gateway closed");
        assertThat(lines()).contains("stopped in").doesNotContain("cleanly");
        assertNothingRuns(home);
    }

    @Test
    void aServiceThatCannotStartIsNamedWithItsLastWords() {
        var home = home();
        try (var launcher =
                launcher(home, Map.of("QUESTCITY_SERVICE_OPTS", "-Dfake.broken=true"))) {
            assertThatThrownBy(() -> launcher.start(Instant.now()))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("-service stopped with exit code 3")
                    .hasMessageContaining("no configuration");
        }
        assertNothingRuns(home);
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        var home = new Home(folder, folder.resolve("data"), new Ports(PORT)).create();

        assertThatThrownBy(() -> new PackagedService(home, Map.of()).command(Service.CHAT))
                .hasMessageContaining("chat-service is not built");
    }

    private void aCrashedPartComesBack(PidFile part) throws InterruptedException {
        var crashed = part.process().orElseThrow();

        crashed.destroyForcibly();

        await(() -> part.process().filter(process -> !process.equals(crashed)).isPresent());
    }

    private static void aHeldServiceStandsBack(Home home) throws InterruptedException {
        var chat = PidFile.of(home, "chat-service");
        try (var _ = Hold.on(home, Service.CHAT)) {
            await(() -> chat.process().isEmpty());
        }
        await(() -> Readiness.of(home, Service.CHAT));
    }

    private Home home() {
        return new Home(
                        Checkout.withFakes(folder.resolve("checkout")),
                        folder.resolve("data"),
                        new Ports(PORT))
                .create();
    }

    private Launcher launcher(Home home, Map<String, String> environment) {
        var attachments =
                new Attachments(
                        this::gateway,
                        (_, username, _) -> {
                            events.add(username + " imports");
                            return "12 quests";
                        });
        var progress = new Progress(new PrintStream(output, true, StandardCharsets.UTF_8));
        return new Launcher(home, new PackagedService(home, environment), attachments, progress);
    }

    private AutoCloseable gateway(Home home) {
        events.add("gateway opened");
        return () -> {
            assertThat(Readiness.of(home, Service.AUTH))
                    .as("services outlive the gateway")
                    .isTrue();
            events.add("gateway closed");
        };
    }

    private static void assertNothingRuns(Home home) {
        for (var service : Service.values()) {
            assertThat(PidFile.of(home, service.module()).process()).isEmpty();
        }
        assertThat(PidFile.of(home, "redis").process()).isEmpty();
        assertThat(PidFile.ofPostgres(home).process()).isEmpty();
    }

    private String lines() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }
}
