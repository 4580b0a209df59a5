package com.questcity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sec")
class SecretsTest {

    @TempDir Path home;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var made = Secrets.in(home).password("auth.password");

        assertThat(made).hasSize(32);
        assertThat(Secrets.in(home).password("auth.password")).isEqualTo(made);
        assertThat(Secrets.in(home).password("quest.password")).isNotEqualTo(made);
    }

    @Test
    void onlyTheOwnerReadsSecrets() throws IOException {
        var folder = home.resolve("secrets");

        var key = Secrets.in(folder).keyFile("master.key");

        assertThat(Base64.getDecoder().decode(Files.readString(key).strip())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void ofManyWhoAskFirstAllGetTheSame(@TempDir Path folder) throws Exception {
        for (int round = 0; round < 50; round++) {
            var name = "secret-" + round;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<String> ask = () -> Secrets.in(folder).password(name);
                var told = new HashSet<String>();
                for (var answer : threads.invokeAll(Collections.nCopies(8, ask))) {
                    told.add(answer.get());
                }

                assertThat(told).hasSize(1);
            }
        }
    }
}
