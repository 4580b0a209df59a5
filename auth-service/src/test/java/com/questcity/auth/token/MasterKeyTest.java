package com.questcity.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sec")
class MasterKeyTest {

    @TempDir Path folder;

    @Test
    void aPurposeAlwaysHasTheSameKeyAndAnotherOneAnother() {
        var key = TestMasterKey.standard().derive("totp", "HmacSHA256");

        assertThat(key.getAlgorithm()).isEqualTo("HmacSHA256");
        assertThat(key.getEncoded())
                .hasSize(32)
                .isEqualTo(TestMasterKey.standard().derive("totp", "AES").getEncoded())
                .isNotEqualTo(TestMasterKey.standard().derive("codes", "AES").getEncoded());
    }

    @Test
    void anotherSecretHasOtherKeys() {
        var other = TestMasterKey.of("B".repeat(43) + "=");

        assertThat(other.derive("totp", "AES").getEncoded())
                .isNotEqualTo(TestMasterKey.standard().derive("totp", "AES").getEncoded());
    }

    @Test
    void theFileIsTheOneOfTheConfigurationAndMayEndInANewline() throws IOException {
        var file = Files.writeString(folder.resolve("key"), TestMasterKey.BASE64 + "\n");

        var key = new MasterKey(TestConfig.tokens(Optional.of(file)));

        assertThat(key.derive("totp", "AES").getEncoded())
                .isEqualTo(TestMasterKey.standard().derive("totp", "AES").getEncoded());
    }

    @Test
    void withoutAFileThereIsNoStart() {
        assertThatThrownBy(() -> new MasterKey(TestConfig.TOKENS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MASTER_KEY_FILE");
        assertThatThrownBy(() -> new MasterKey(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aShortKeyIsRefused() {
        var short31 = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> TestMasterKey.of(short31))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 bytes");
    }
}
