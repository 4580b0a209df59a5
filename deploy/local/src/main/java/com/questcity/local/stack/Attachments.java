package com.questcity.local.stack;

import com.questcity.local.home.Home;

/** What other packages bring to a stack: the gateway before it, and the data of a first start. */
public record Attachments(GatewayStart gateway, DemoData demoData) {

    /** Starts the gateway in this process. */
    public interface GatewayStart {
        AutoCloseable start(Home home) throws Exception;
    }

    /**
     * Imports the demo data into the running stack as the given editor; returns what a person
     * should read.
     */
    public interface DemoData {
        String importAs(Home home, String username, String password) throws Exception;
    }
}
