package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import com.questcity.local.process.Leftovers;
import com.questcity.local.process.Watchdog;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All parts of one stack. Servers come first, then the services, then the gateway; they stop the
 * other way round.
 */
final class Stack implements AutoCloseable {

    private final Home home;
    private final ServiceProgram program;
    private final Attachments attachments;
    private final Progress progress;
    private final Parts parts;
    private @Nullable Watchdog watchdog;

    Stack(Home home, ServiceProgram program, Attachments attachments, Progress progress) {
        this.home = home;
        this.program = program;
        this.attachments = attachments;
        this.progress = progress;
        this.parts = new Parts(progress);
    }

    /** Returns when everything is ready. When it throws, {@link #close} ends what had come up. */
    void start() {
        new Leftovers(home).end();
        TakenPorts.refuse(home.ports());
        watchdog = Watchdog.over(home);
        new Servers(home, progress).start(parts);
        parts.startTogether(Arrays.stream(Service.values()).map(this::part).toList());
        parts.startTogether(
                List.of(new Part("gateway", home.url(), () -> attachments.gateway().start(home))));
        new FirstStart(home, program, attachments.demoData(), progress).importOnce();
    }

    private Part part(Service service) {
        return new Part(
                service.module(),
                "127.0.0.1:" + home.ports().of(service),
                () -> ServiceKeeper.start(home, service, program, parts::isStopping, progress));
    }

    @Override
    public void close() {
        parts.close();
        if (watchdog != null) {
            watchdog.close();
        }
    }
}
