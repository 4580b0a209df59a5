package com.questcity.local.stack;

import com.questcity.embedded.Detached;
import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One run of a service. */
final class ServiceProcess {

    private static final int STOP_SECONDS = 20;

    /**
     * What a service may know of the person's own environment; everything else is {@code
     * ServiceEnvironment}.
     */
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME");

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    static ServiceProcess start(
            Home home, Service service, List<String> command, Map<String, String> variables)
            throws IOException {
        var builder =
                Detached.program(home.pidFile(service.module()), command)
                        .directory(home.run().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(home.log(service.module()).toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(variables);
        return new ServiceProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Asks it to finish what it is doing, and insists when it takes too long. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
