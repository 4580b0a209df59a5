package com.questcity.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.Mailbox;
import com.questcity.auth.people.People;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class NewDeviceTest {

    @Inject People people;

    @Inject Database database;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Mailbox mailbox = new Mailbox();

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void aLoginFromAnotherDeviceIsToldByMail() {
        var person = people.verified();
        login(person.username(), "phone");
        login(person.username(), "phone");
        assertThat(letters(person.email())).isZero();

        login(person.username(), "somebody's laptop");

        var mail = mailbox.await(person.email(), found -> found.subject().contains("new device"));
        assertThat(mail.text()).contains(person.username()).doesNotContain("somebody's");
    }

    private void login(String name, String device) {
        var answer = new Client(service).login(name, People.PASSWORD, "device_name", device);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private long letters(String email) {
        return database.count("SELECT count(*) FROM mail_allowance WHERE recipient = ?", email);
    }
}
