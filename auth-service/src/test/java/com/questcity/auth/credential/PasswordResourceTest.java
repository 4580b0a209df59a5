package com.questcity.auth.credential;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.Mailbox;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PasswordResourceTest {

    private static final String FRESH = "seven quiet rivers";

    @Inject People people;

    @Inject Database database;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Mailbox mailbox = new Mailbox();
    private Person person;
    private Client here;
    private Client there;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        person = people.verified();
        here = Client.of(person, service);
        there = Client.of(person, service);
    }

    @Test
    @Tag("sec")
    void sec17AChangeLogsAllOtherDevicesOut() {
        var answer = change(People.PASSWORD, FRESH);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertProblem(there.refresh(), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(there.get("/users/me").statusCode()).isEqualTo(401));
        assertThat(here.refresh().statusCode()).isEqualTo(200);
        assertProblem(there.login(person.username(), People.PASSWORD), 401);
        assertThat(there.login(person.username(), FRESH).statusCode()).isEqualTo(200);
        mailbox.await(person.email(), mail -> mail.subject().contains("password was changed"));
    }

    @Test
    @Tag("sec")
    void sec32AChangeTakesTheOldPassword() {
        var answer = change("not the password", FRESH);

        assertProblem(answer, 422);
        assertThat(json(answer).path("type").asText()).isEqualTo("/problems/wrong-password");
        assertThat(there.refresh().statusCode()).isEqualTo(200);
        assertProblem(service.post("/api/v1/auth/change-password", "", "{}"), 401);
    }

    @Test
    @Tag("sec")
    void aStolenTokenIsNoWayToGuessThePassword() {
        for (int i = 0; i < 10; i++) {
            assertProblem(change("guess " + i, FRESH), 422);
        }

        assertProblem(change(People.PASSWORD, FRESH), 429);
    }

    @Test
    @Tag("sec")
    void sec24WeakPasswordsAreRefused() {
        for (var weak :
                new String[] {
                    "password1", "P@ssw0rd", "questcity2026", person.username() + "1", "aaaaaaaaaa"
                }) {
            var answer = change(People.PASSWORD, weak);

            assertProblem(answer, 422);
            assertThat(json(answer).path("type").asText()).isEqualTo("/problems/weak-password");
        }
        assertProblem(change(People.PASSWORD, "short"), 400);
    }

    @Test
    @Tag("sec")
    void sec17AResetLogsEveryDeviceOut() {
        assertThat(askReset(person.email()).statusCode()).isEqualTo(202);
        var code = mailbox.awaitCode(person.email());

        assertThat(reset(person.email(), code).statusCode()).isEqualTo(204);

        assertProblem(here.refresh(), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> {
                    assertThat(here.get("/users/me").statusCode()).isEqualTo(401);
                    assertThat(there.get("/users/me").statusCode()).isEqualTo(401);
                });
        assertThat(here.login(person.email(), FRESH).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void sec31AResetCodeIsGoodOnceForItsOwnAccount() {
        var other = people.verified();
        askReset(person.email());
        var code = mailbox.awaitCode(person.email());

        assertProblem(reset(other.email(), code), 422);
        assertThat(reset(person.email(), code).statusCode()).isEqualTo(204);
        assertProblem(reset(person.email(), code), 422);
    }

    @Test
    @Tag("sec")
    void sec31FiveWrongTriesKillAResetCode() {
        askReset(person.email());
        var code = mailbox.awaitCode(person.email());
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 5; i++) {
            assertProblem(reset(person.email(), wrong), 422);
        }

        assertProblem(reset(person.email(), code), 422);
        assertThat(here.login(person.username(), People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void sec31AResetCodeIsGoodForTenMinutes() {
        askReset(person.email());
        var code = mailbox.awaitCode(person.email());
        database.execute(
                "UPDATE verification_code SET expires_at = expires_at - interval '10 min' WHERE account_id = ?",
                person.id());

        assertProblem(reset(person.email(), code), 422);
    }

    @Test
    @Tag("sec")
    void aResetCodeEndsWithThePasswordAndTheAddressItWasFor() {
        askReset(person.email());
        var code = mailbox.awaitCode(person.email());
        change(People.PASSWORD, "another good secret");

        assertProblem(reset(person.email(), code), 422);

        database.execute(
                "UPDATE verification_code SET requested_at = now() - interval '2 min' WHERE account_id = ?",
                person.id());
        askReset(person.email());
        var second = awaitOtherCode(code);
        var moved = "moved-" + person.email();
        database.execute("UPDATE account SET email = ? WHERE id = ?", moved, person.id());
        assertProblem(reset(moved, second), 422);
    }

    private String awaitOtherCode(String code) {
        return Mailbox.code(
                mailbox.await(
                        person.email(),
                        mail ->
                                mail.subject().equals("A new password for QuestCity")
                                        && !Mailbox.code(mail).equals(code)));
    }

    @Test
    @Tag("sec")
    void sec27AskingForAResetTellsNothing() {
        var known = askReset(person.email());
        var unknown = askReset("nobody-" + person.email());

        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        var refused = reset("nobody-" + person.email(), "000000");
        assertProblem(refused, 422);
        assertThat(json(refused).path("type").asText()).isEqualTo("/problems/wrong-code");
    }

    @Test
    @Tag("sec")
    void sec09ACodeForOnePurposeIsNoneForAnother() {
        askReset(person.email());
        var code = mailbox.awaitCode(person.email());

        assertProblem(here.post("/auth/verify-email", "email", person.email(), "code", code), 422);
        assertProblem(here.post("/users/me/email/confirm", "code", code), 422);
    }

    @Test
    void whatHappenedIsInTheLog() {
        change(People.PASSWORD, FRESH);

        assertThat(
                        database.count(
                                "SELECT count(*) FROM audit_event WHERE action = 'password.changed' AND actor_id = ?",
                                person.id()))
                .isEqualTo(1);
        assertThat(
                        database.count(
                                "SELECT count(*) FROM audit_event e WHERE e::text LIKE ?",
                                "%" + FRESH + "%"))
                .isZero();
    }

    private HttpResponse<String> change(String current, String fresh) {
        return here.post(
                "/auth/change-password", "current_password", current, "new_password", fresh);
    }

    private HttpResponse<String> askReset(String email) {
        return new Client(service).post("/auth/reset-password", "email", email);
    }

    private HttpResponse<String> reset(String email, String code) {
        return new Client(service)
                .post(
                        "/auth/reset-password/confirm",
                        "email",
                        email,
                        "code",
                        code,
                        "new_password",
                        FRESH);
    }
}
