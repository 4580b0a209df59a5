package com.questcity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {

    @TempDir Path home;

    @Test
    void programsAreKeptInTheUsersCache() {
        assertThat(ProgramFolder.of(Map.of("HOME", home.toString())))
                .isEqualTo(home.resolve(".cache/questcity/programs"))
                .exists();
        assertThat(ProgramFolder.of(Map.of("XDG_CACHE_HOME", home.toString())))
                .isEqualTo(home.resolve("questcity/programs"));
    }

    @Test
    void aUserWithoutAHomeGetsAFolderOfHisOwn() throws Exception {
        var file = Files.writeString(home.resolve("no-folder"), "");

        var programs = ProgramFolder.of(Map.of("HOME", file.toString()));

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(programs.resolve(".."))))
                .isEqualTo("rwx------");
    }
}
