package com.questcity.local.stack;

import com.questcity.embedded.Secrets;
import com.questcity.local.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Makes the importing editor and imports the demo data, once in the life of a data folder. */
final class FirstStart {

    private static final String EDITOR = "importer";

    private final Home home;
    private final ServiceProgram program;
    private final Attachments.DemoData demoData;
    private final Progress progress;

    FirstStart(
            Home home, ServiceProgram program, Attachments.DemoData demoData, Progress progress) {
        this.home = home;
        this.program = program;
        this.demoData = demoData;
        this.progress = progress;
    }

    void importOnce() {
        if (Files.exists(done())) {
            return;
        }
        var begin = Instant.now();
        try {
            var password = Secrets.in(home.secrets()).password(EDITOR + ".password");
            new AuthCommand(home, program).appoint(EDITOR, password, "--editor");
            var result = demoData.importAs(home, EDITOR, password);
            Files.createFile(done());
            progress.ready("demo data", Duration.between(begin, Instant.now()), result);
        } catch (Exception e) {
            throw new StartFailed("the demo data could not be imported: " + e.getMessage(), e);
        }
    }

    private Path done() {
        return home.data().resolve("demo-data-imported");
    }
}
