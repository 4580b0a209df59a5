package com.questcity.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.local.home.Home;
import com.questcity.local.home.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir Path folder;

    private Home home;
    private final List<Process> sleepers = new ArrayList<>();

    @BeforeEach
    void makeHome() {
        home = new Home(folder, folder.resolve("data"), new Ports(9000)).create();
    }

    @AfterEach
    void endSleepers() {
        sleepers.forEach(Process::destroyForcibly);
    }

    @Test
    void aForeignProcessWithAnOldPidIsLeftAlone() throws Exception {
        var sleeper = start("sleep", "60");
        write("quest-service", sleeper.pid());

        new Leftovers(home).end();

        assertThat(PidFile.of(home, "quest-service").process()).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void aLeftOverProcessIsEnded() throws Exception {
        var sleeper = ours();
        write("quest-service", sleeper.pid());
        assertThat(PidFile.of(home, "quest-service").process()).isPresent();

        new Leftovers(home).end();

        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void theWatchdogEndsNothingAfterAGoodBye() throws Exception {
        var sleeper = ours();
        write("quest-service", sleeper.pid());

        var watchdog = Watchdog.over(home);
        var process = ProcessHandle.of(awaitPid("watchdog")).orElseThrow();
        watchdog.close();
        process.onExit().join();

        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void anUnreadablePidFileNamesNobody() throws Exception {
        ours();
        Files.writeString(home.pidFile("redis"), "soon\n");

        assertThat(PidFile.of(home, "redis").process()).isEmpty();
        assertThat(PidFile.of(home, "nothing").process()).isEmpty();
    }

    @Test
    void memoryOfATreeIsMoreThanThatOfItsRoot() throws Exception {
        ours();
        var me = ProcessHandle.current();

        assertThat(Memory.mebibytes(List.of(me))).isGreaterThan(20);
        assertThat(Memory.ownMebibytes(me)).isLessThanOrEqualTo(Memory.mebibytes(List.of(me)));
        assertThat(Memory.kind()).isIn("Pss", "Rss");
    }

    /** Its command line names the data folder, as those of all our processes do. */
    private Process ours() throws IOException {
        return start("sh", "-c", "while :; do sleep 0.1; done", home.data() + "/here");
    }

    private Process start(String... command) throws IOException {
        var process = new ProcessBuilder(command).start();
        sleepers.add(process);
        return process;
    }

    private void write(String part, long pid) throws IOException {
        Files.writeString(home.pidFile(part), pid + "\n");
    }

    private long awaitPid(String part) throws IOException, InterruptedException {
        while (PidFile.of(home, part).process().isEmpty()) {
            Thread.sleep(10);
        }
        return PidFile.of(home, part).process().orElseThrow().pid();
    }
}
