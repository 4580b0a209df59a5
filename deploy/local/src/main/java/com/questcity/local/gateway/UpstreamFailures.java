package com.questcity.local.gateway;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeoutException;

/** Turns what went wrong on the way to a service into what the client is told. */
final class UpstreamFailures {

    private static final Logger LOG = System.getLogger(UpstreamFailures.class.getName());

    private final String service;

    UpstreamFailures(String service) {
        this.service = service;
    }

    Problem problem(Throwable failure) {
        LOG.log(Level.WARNING, "service failed service=" + service + " cause=" + failure);
        return failure instanceof TimeoutException
                ? Problem.SERVICE_TIMED_OUT
                : Problem.SERVICE_UNAVAILABLE;
    }

    String detail(Problem problem) {
        return problem == Problem.SERVICE_TIMED_OUT
                ? "The " + service + " did not answer in time."
                : "The " + service + " can't be reached. Please try again.";
    }
}
