package com.questcity.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sec")
class SecretBoxTest {

    private static final byte[] PLAIN = "seed".getBytes(UTF_8);
    private static final String MASTER = "A".repeat(43) + "=";

    @TempDir Path folder;

    private MasterKey master;
    private SecretBox box;

    @BeforeEach
    void makeBox() throws IOException {
        var file = Files.writeString(folder.resolve("master.key"), MASTER);
        master = new MasterKey(file);
        box = master.box("totp");
    }

    @Test
    void whatWasSealedOpensForItsId() {
        var sealed = box.seal("mira", PLAIN);

        assertThat(box.open("mira", sealed)).isEqualTo(PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("seed");
    }

    @Test
    void noTwoSealsAreAlike() {
        assertThat(box.seal("mira", PLAIN)).isNotEqualTo(box.seal("mira", PLAIN));
    }

    @Test
    void noOtherIdPurposeOrByteOpensIt() {
        var sealed = box.seal("mira", PLAIN);
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        refused(box, "mallory", sealed);
        refused(master.box("signing-keys"), "mira", sealed);
        refused(box, "mira", changed);
        refused(box, "mira", new byte[3]);
    }

    @Test
    void whatIsTooShortIsNamed() {
        assertThatThrownBy(() -> box.open("mira", new byte[11]))
                .hasMessage("half a secret of mira");
        assertThatThrownBy(() -> box.open("mira", new byte[12]))
                .hasMessageStartingWith("could not open the secret of mira");
    }

    private static void refused(SecretBox box, String id, byte[] sealed) {
        assertThatThrownBy(() -> box.open(id, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
