package com.questcity.local.stack;

import com.questcity.local.home.Home;
import java.util.List;

/** What a person can do with a running stack. */
record Directions(Home home) {

    List<String> lines() {
        return List.of(
                "  " + home.url() + "   every operation of the five services on one page",
                "  " + home.url() + "/api/v1   the API",
                "  mail lands in "
                        + home.mail()
                        + "; deploy/questcity mail ADDRESS shows the newest",
                "  deploy/questcity status, logs [SERVICE] and create-admin work beside it",
                "  stop it with Ctrl-C or deploy/questcity down; data stays in " + home.data(),
                "");
    }
}
