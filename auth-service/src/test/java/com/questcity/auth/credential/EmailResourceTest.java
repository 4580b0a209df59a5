package com.questcity.auth.credential;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.Mailbox;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class EmailResourceTest {

    @Inject People people;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Mailbox mailbox = new Mailbox();
    private final String newEmail = "new-" + People.uniqueName() + "@example.org";
    private Person person;
    private Client client;
    private Client other;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        person = people.verified();
        client = Client.of(person, service);
        other = Client.of(person, service);
    }

    @Test
    @Tag("sec")
    void sec32AnAddressChangesByPasswordAndCodeAndBothAreTold() {
        assertThat(ask(newEmail, People.PASSWORD).statusCode()).isEqualTo(202);
        mailbox.await(person.email(), mail -> mail.text().contains("asked to change the address"));
        var code = mailbox.awaitCode(newEmail);

        assertThat(client.post("/users/me/email/confirm", "code", code).statusCode())
                .isEqualTo(204);

        mailbox.await(person.email(), mail -> mail.text().contains("was changed"));
        mailbox.await(newEmail, mail -> mail.text().contains("was changed"));
        assertThat(json(client.get("/users/me")).path("email").asText()).isEqualTo(newEmail);
        assertProblem(other.refresh(), 401);
        assertThat(new Client(service).login(newEmail, People.PASSWORD).statusCode())
                .isEqualTo(200);
        assertProblem(new Client(service).login(person.email(), People.PASSWORD), 401);
    }

    @Test
    @Tag("sec")
    void sec32WithoutThePasswordNothingHappens() {
        assertProblem(ask(newEmail, "not the password"), 422);

        assertThat(mailbox.isEmpty(newEmail)).isTrue();
        assertProblem(service.post("/api/v1/users/me/email", "", "{}"), 401);
    }

    @Test
    @Tag("sec")
    void sec27ATakenAddressAnswersAlikeAndItsOwnerIsTold() {
        var owner = people.verified();

        assertThat(ask(owner.email(), People.PASSWORD).statusCode()).isEqualTo(202);

        mailbox.await(owner.email(), mail -> mail.subject().contains("registration"));
        assertProblem(client.post("/users/me/email/confirm", "code", "000000"), 422);
    }

    @Test
    void anAddressThatWasTakenMeanwhileStaysItsOwners() {
        ask(newEmail, People.PASSWORD);
        var code = mailbox.awaitCode(newEmail);
        people.withEmail(newEmail);

        assertProblem(client.post("/users/me/email/confirm", "code", code), 409);

        assertThat(json(client.get("/users/me")).path("email").asText()).isEqualTo(person.email());
    }

    private HttpResponse<String> ask(String email, String password) {
        return client.post("/users/me/email", "new_email", email, "password", password);
    }
}
