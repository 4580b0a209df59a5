package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter out = new StringWriter();

    @Test
    void aFileGetsALineForEachTenth() {
        take(40, false);

        assertThat(out.toString().lines())
                .hasSize(10)
                .startsWith("quests 4 of 40 (10 %)")
                .endsWith("quests 40 of 40 (100 %)");
    }

    @Test
    void aTerminalGetsOneLineThatChanges() {
        take(3, true);

        assertThat(out.toString().lines().filter(line -> !line.isEmpty())).hasSize(3);
        assertThat(out.toString())
                .startsWith("\rquests 1 of 3 (33 %)\rquests 2 of 3")
                .endsWith(System.lineSeparator());
    }

    private void take(int steps, boolean terminal) {
        var progress = new Progress(new PrintWriter(out), terminal, steps);
        for (var i = 0; i < steps; i++) {
            progress.step();
        }
    }
}
