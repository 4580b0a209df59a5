package com.questcity.local.importer;

import com.questcity.local.client.PlatformClient;
import com.questcity.local.client.PlatformRefused;
import com.questcity.local.client.PlatformSilent;
import com.questcity.local.client.Session;
import com.questcity.local.home.Home;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Imports a file. Exit code 0: every good row went in; 1: the platform refused; 2: nothing to
 * import was given.
 */
@Command(
        name = "import",
        description =
                "Makes quests from a CSV or GeoJSON of landmarks, or from a pack of quests (JSON).")
public final class ImportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final Map<String, String> environment;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file with landmarks or quests.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "USER",
            defaultValue = "importer",
            description = "The editor to import as; the password is read from the data folder.")
    private String user = "importer";

    public ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            return fail(USAGE, "there is no file " + file);
        }
        try {
            return bringIn(ImportFile.read(file), Home.from(environment));
        } catch (FileUnreadable e) {
            return fail(USAGE, file + ": " + e.getMessage());
        } catch (IOException e) {
            return fail(USAGE, String.valueOf(e.getMessage()));
        } catch (PlatformSilent | PlatformRefused e) {
            return fail(REFUSED, String.valueOf(e.getMessage()));
        }
    }

    /** Generated passwords lie in the data folder; a name leads nowhere else. */
    private String password(Home home) throws IOException {
        var file = home.secrets().resolve(user + ".password").normalize();
        if (!home.secrets().equals(file.getParent()) || !Files.isRegularFile(file)) {
            throw new IOException("there is no password of " + user + " in " + home.secrets());
        }
        return Files.readString(file).strip();
    }

    private int bringIn(ImportFile content, Home home) throws IOException {
        var password = password(home);
        try (var platform = new PlatformClient(URI.create(home.url()))) {
            var way = PackImport.begin(new Session(platform, user, password));
            return switch (content) {
                case ImportFile.Written written -> send(way, written.pack());
                case ImportFile.Found found -> send(way, found.landmarks());
            };
        }
    }

    private int send(PackImport way, Landmarks landmarks) {
        var plan = WalkPlan.of(landmarks.good(), way.knownCities());
        show("bad rows", landmarks.bad());
        show("rows without a city", plan.bad());
        var code = send(way, LandmarkPack.of(plan.walks()));
        var used = plan.walks().stream().mapToInt(walk -> walk.stops().size()).sum();
        var bad = landmarks.bad().size() + plan.bad().size();
        out().printf("landmarks: %d in quests, %d alone, %d bad rows%n", used, plan.alone(), bad);
        if (plan.alone() > 0) {
            out().println("alone: no two free others are within walking distance");
        }
        return code;
    }

    private int send(PackImport way, Pack pack) {
        var summary = way.run(pack, new Progress(out(), isTerminal(), pack.quests().size()));
        show("refused", summary.refused());
        out().println(summary.line());
        return summary.isComplete() ? DONE : REFUSED;
    }

    private void show(String title, List<?> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out().println(title + ":");
        lines.forEach(line -> out().println("  " + line));
    }

    private int fail(int code, String reason) {
        spec.commandLine().getErr().println("import: " + reason);
        return code;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
