package com.questcity.local.stack;

import com.questcity.embedded.Secrets;
import com.questcity.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
            makeEditor(password);
            var result = demoData.importAs(home, EDITOR, password);
            Files.createFile(done());
            progress.ready("demo data", Duration.between(begin, Instant.now()), result);
        } catch (Exception e) {
            throw new StartFailed("the demo data could not be imported: " + e.getMessage(), e);
        }
    }

    /**
     * Exit code 1 also means that the name is taken: then an earlier start got this far, and the
     * import will tell.
     */
    private void makeEditor(String password) throws IOException, InterruptedException {
        var arguments =
                List.of(
                        "create-admin",
                        "--username",
                        EDITOR,
                        "--email",
                        EDITOR + "@questcity.localhost",
                        "--editor");
        var exitCode =
                new AuthCommand(home, program)
                        .process(arguments, Map.of("ADMIN_PASSWORD", password))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(home.log("create-admin").toFile()))
                        .start()
                        .waitFor();
        if (exitCode > 1) {
            throw new UncheckedIOException(
                    new IOException(
                            "create-admin ended with "
                                    + exitCode
                                    + ", see "
                                    + home.log("create-admin")));
        }
    }

    private Path done() {
        return home.data().resolve("demo-data-imported");
    }
}
