package com.questcity.local.importer;

/** A row can't become a landmark; the reason is for its author. */
class RowRefused extends Exception {

    private final String reason;

    RowRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
