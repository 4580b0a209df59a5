package com.questcity.local.bench;

import com.questcity.local.home.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/**
 * How long one password check takes when no other runs, and how many may run at once: auth-service
 * itself counts both, so that it is the very code, as warm as it is, that logins are compared with.
 */
final class HashTime {

    private static final String HASH = "questcity_password_hash_seconds";

    private final BenchedStack stack;

    HashTime(BenchedStack stack) {
        this.stack = stack;
    }

    /** The mean of the checks that the load makes, in milliseconds; it has one client. */
    double during(Runnable loadOfOneClient) {
        var before = metrics();
        loadOfOneClient.run();
        var after = metrics();
        var hashes = value(after, HASH + "_count") - value(before, HASH + "_count");
        if (hashes < 1) {
            throw BenchRefused.because("auth-service counted no hash (" + HASH + ").");
        }
        return (value(after, HASH + "_sum") - value(before, HASH + "_sum")) / hashes * 1e3;
    }

    int permits() {
        return (int) value(metrics(), "questcity_password_permits");
    }

    private String metrics() {
        var port = stack.home().ports().management(Service.AUTH);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw BenchRefused.because("auth-service tells no metrics: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BenchRefused.because("interrupted");
        }
    }

    private static double value(String metrics, String name) {
        var found =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? ([0-9.eE+-]+)$").matcher(metrics);
        if (!found.find()) {
            throw BenchRefused.because("auth-service has no metric " + name + ".");
        }
        return Double.parseDouble(found.group(1));
    }
}
