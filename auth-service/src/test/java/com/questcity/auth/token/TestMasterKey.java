package com.questcity.auth.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Master keys for tests without a Quarkus; the same one each time. */
public final class TestMasterKey {

    static final String BASE64 = "A".repeat(43) + "=";

    private TestMasterKey() {}

    public static MasterKey standard() {
        return of(BASE64);
    }

    public static MasterKey of(String content) {
        try {
            var file = Files.createTempFile("master", ".key");
            try {
                return new MasterKey(Files.writeString(file, content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
