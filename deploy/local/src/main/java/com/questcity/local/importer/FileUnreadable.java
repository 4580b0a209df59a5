package com.questcity.local.importer;

/** A file as a whole is nothing that can be imported. */
class FileUnreadable extends Exception {

    FileUnreadable(String reason) {
        super(reason);
    }
}
