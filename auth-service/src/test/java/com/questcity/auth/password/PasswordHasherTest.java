package com.questcity.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.People;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PasswordHasherTest {

    // Of People.PASSWORD, made by another library, with less memory and one pass.
    private static final String WEAK =
            "$argon2id$v=19$m=4096,t=1,p=1$VEmnhkWGvTRLfsqWzO9TEw$+y6McetDaepePO2Snm33bPerGwR61G0MyrnQ1U+52rU";

    @Inject People people;

    @Inject Database database;

    @Inject PasswordHasher passwords;

    private final ServiceUnderTest service = new ServiceUnderTest();

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void sec25PasswordsAreArgon2idWithSaltsOfTheirOwn() {
        var one = hash(people.verified().username());
        var other = hash(people.verified().username());

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
    }

    @Test
    void sec25AWeakerHashIsRenewedAtTheNextLogin() {
        var person = people.verified();
        database.execute("UPDATE account SET password_hash = ? WHERE id = ?", WEAK, person.id());

        Client.of(person, service);

        assertThat(hash(person.username())).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        Client.of(person, service);
    }

    @Test
    void anAccentIsTheSameHoweverItIsTyped() {
        var composed = "caf\u00e9 cr\u00e8me br\u00fbl\u00e9e";
        var decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);

        var hash = com.questcity.common.jobs.JobRunner.await(() -> passwords.hash(composed));

        assertThat(
                        com.questcity.common.jobs.JobRunner.await(
                                () -> passwords.matches(decomposed, hash)))
                .isTrue();
    }

    private String hash(String username) {
        return database.text("SELECT password_hash FROM account WHERE username = ?", username);
    }
}
