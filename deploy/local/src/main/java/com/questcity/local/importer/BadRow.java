package com.questcity.local.importer;

/** A row that isn't imported: where it stands in its file, and why. */
record BadRow(String where, String reason) {

    @Override
    public String toString() {
        return where + ": " + reason;
    }
}
