package com.questcity.local.stack;

/** Something that a stack starts and stops: its name, where it is reached, and how it starts. */
record Part(String name, String address, Start start) {

    interface Start {
        AutoCloseable run() throws Exception;
    }
}
