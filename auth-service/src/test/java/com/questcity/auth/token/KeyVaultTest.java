package com.questcity.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
class KeyVaultTest {

    private final KeyVault vault = TestKeys.VAULT;
    private final byte[] publicKey = TestKeys.PAIR.getPublic().getEncoded();

    @Test
    void aPairHas2048Bits() {
        var pair = (RSAPublicKey) vault.newPair().getPublic();

        assertThat(pair.getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void aSealedKeyOpensAgain() {
        var sealed = vault.seal("k1", TestKeys.PAIR.getPrivate());

        var opened = vault.open("k1", publicKey, sealed);

        assertThat(opened.getPrivate()).isEqualTo(TestKeys.PAIR.getPrivate());
        assertThat(opened.getPublic()).isEqualTo(TestKeys.PAIR.getPublic());
        assertThat(sealed).isNotEqualTo(TestKeys.PAIR.getPrivate().getEncoded());
    }

    @Test
    void aKeyOpensByItsIdAndMasterKeyOnly() {
        var sealed = vault.seal("k1", TestKeys.PAIR.getPrivate());
        var other = new KeyVault(TestMasterKey.of("B".repeat(43) + "="));

        assertThatThrownBy(() -> vault.open("k2", publicKey, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.open("k1", publicKey, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoKeyIsNamed() {
        var noKey = "no key".getBytes(StandardCharsets.UTF_8);
        var sealed = vault.seal("k1", TestKeys.PAIR.getPrivate());

        assertThatThrownBy(() -> vault.open("k1", noKey, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("signing key k1 is no RSA key");
    }
}
