package com.questcity.local;

import com.questcity.local.home.Home;
import com.questcity.local.importer.DemoPack;
import java.net.URI;

/** The demo data of a new stack. */
final class FirstQuests {

    private FirstQuests() {}

    static String bringIn(Home home, String username, String password) {
        var summary = new DemoPack(URI.create(home.url())).bringIn(username, password);
        if (!summary.isComplete()) {
            throw new IllegalStateException(summary.line() + ": " + summary.refused());
        }
        return summary.line();
    }
}
