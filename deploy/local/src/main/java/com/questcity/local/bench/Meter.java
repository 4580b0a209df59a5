package com.questcity.local.bench;

import com.questcity.local.home.Service;
import java.util.function.Supplier;

/** A run of a load program with the processor time that a service and PostgreSQL spend on it. */
record Meter(BenchedStack stack, Service service) {

    Figures measure(String what, Supplier<LoadReport> run) {
        long servicePid = stack.pid(service);
        long postgresPid = stack.postgresPid();
        double before = ProcessorTime.seconds(servicePid);
        double database = ProcessorTime.seconds(postgresPid);
        var report = run.get().requireNoErrors(what);
        return Figures.of(
                report,
                ProcessorTime.seconds(servicePid) - before,
                ProcessorTime.seconds(postgresPid) - database);
    }
}
