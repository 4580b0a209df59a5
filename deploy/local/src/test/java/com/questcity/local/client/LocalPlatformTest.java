package com.questcity.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformTest {

    @TempDir private Path home = Path.of("");

    @Test
    void theUsualPlatformNeedsNoEnvironment() {
        var platform = LocalPlatform.from(Map.of());

        assertThat(platform.gateway()).hasToString("http://127.0.0.1:8080");
        assertThat(platform.mailFolder()).isEqualTo(Path.of(".questcity", "mail"));
    }

    @Test
    void portAndHomeCanBeMoved() throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/importer.password"), "secret\n");

        var platform =
                LocalPlatform.from(
                        Map.of("QUESTCITY_PORT", "9090", "QUESTCITY_HOME", home.toString()));

        assertThat(platform.gateway()).hasToString("http://127.0.0.1:9090");
        assertThat(platform.password("importer")).isEqualTo("secret");
    }

    @Test
    void anAccountNamesNoOtherFolder() {
        var platform = LocalPlatform.from(Map.of("QUESTCITY_HOME", home.toString()));

        assertThatThrownBy(() -> platform.password("../run/importer"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no account");
    }
}
