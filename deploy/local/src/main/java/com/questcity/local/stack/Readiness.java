package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service on its management port whether it is ready. */
final class Readiness {

    private static final int TIMEOUT_MILLIS = 2_000;

    private Readiness() {}

    static boolean of(Home home, Service service) {
        var address =
                URI.create(
                        "http://127.0.0.1:" + home.ports().management(service) + "/q/health/ready");
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
