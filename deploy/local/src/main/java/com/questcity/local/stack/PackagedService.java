package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A service as Maven packaged it, in a JVM that is small enough for five of them on a laptop. */
public final class PackagedService implements ServiceProgram {

    private static final List<String> SMALL_JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xss512k",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    // Netty's own affair, not a line in every log.
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final List<String> SMALL_HEAP = List.of("-Xms24m", "-Xmx160m");

    /**
     * A password's hash fills 19 MB, and as many run at once as there are processors: what does not
     * fit into the young generation would be a full collection each (8 logins a second instead of
     * 40).
     */
    private static final List<String> HEAP_FOR_HASHES =
            List.of(
                    "-Xms280m",
                    "-Xmx360m",
                    "-Xmn200m",
                    "-XX:SurvivorRatio=2",
                    // Left to itself the compiler inlines the inner loop in most runs only; in the
                    // others a hash takes twice as long.
                    "-XX:CompileCommand=quiet",
                    "-XX:CompileCommand=inline,org.bouncycastle.crypto.generators.Argon2BytesGenerator*::*");

    /**
     * Starts sooner and takes less memory, and is fast enough for what one person asks; not for
     * hashing and signing, which take three times as long without the optimising compiler.
     */
    private static final List<String> QUICK_COMPILER_ONLY = List.of("-XX:TieredStopAtLevel=1");

    private final Home home;
    private final Map<String, String> environment;

    public PackagedService(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    @Override
    public List<String> command(Service service) {
        var program = home.program(service);
        if (Files.notExists(program)) {
            throw new StartFailed(
                    service.module()
                            + " is not built: "
                            + program
                            + " is missing; deploy/questcity builds it");
        }
        var command = new ArrayList<String>();
        command.add(java());
        command.add("-Dquestcity.pid=" + home.pidFile(service.module()));
        command.addAll(SMALL_JVM);
        command.addAll(service == Service.AUTH ? HEAP_FOR_HASHES : SMALL_HEAP);
        command.addAll(service == Service.AUTH ? List.of() : QUICK_COMPILER_ONLY);
        command.addAll(moreOptions());
        command.addAll(List.of("-jar", program.toString()));
        return command;
    }

    /** What a person adds for one start, for instance a profiler. */
    private List<String> moreOptions() {
        return Arrays.stream(environment.getOrDefault("QUESTCITY_SERVICE_OPTS", "").split(" "))
                .filter(option -> !option.isBlank())
                .toList();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
