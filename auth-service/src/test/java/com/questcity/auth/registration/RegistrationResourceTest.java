package com.questcity.auth.registration;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.AccountService;
import com.questcity.auth.people.Client;
import com.questcity.auth.people.Mailbox;
import com.questcity.auth.people.People;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RegistrationResourceTest {

    private static final String REGISTER = "/api/v1/auth/register";
    private static final String VERIFY = "/api/v1/auth/verify-email";

    @jakarta.inject.Inject People people;

    @jakarta.inject.Inject AccountService accounts;

    @jakarta.inject.Inject DataSource database;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Mailbox mailbox = new Mailbox();
    private final String name = People.uniqueName();
    private final String email = name + "@example.org";

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void aPersonRegistersVerifiesAndLogsIn() {
        var registered = register(name, email);
        var tokenBefore = login();
        assertProblem(service.get("/api/v1/health/auth/detailed", tokenBefore), 403);
        var verified = verify(email, mailbox.awaitCode(email));
        var me = json(service.get("/api/v1/users/me", login()));

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(json(registered).path("username").asText()).isEqualTo(name);
        assertThat(verified.statusCode()).isEqualTo(204);
        assertThat(me.path("email").asText()).isEqualTo(email);
        assertThat(me.path("is_verified").asBoolean()).isTrue();
        assertThat(permissions()).contains("view_quests").doesNotContain("view_users");
    }

    @Test
    void theUnverifiedSeeThemselvesOnly() {
        register(name, email);

        assertThat(permissions()).containsExactly("edit_own_profile", "view_own_profile");
    }

    @Test
    void aTakenUsernameIsNamed() {
        register(name, email);

        var again = register(name.toUpperCase(java.util.Locale.ROOT), "other-" + email);

        assertProblem(again, 409);
        assertThat(json(again).path("type").asText()).isEqualTo("/problems/username-taken");
    }

    @Test
    @Tag("sec")
    void sec27ATakenEmailIsNotTold() {
        var owner = people.verified();
        var other = People.uniqueName();

        // Everything that a stranger may try answers alike for a taken and for a free address.
        assertThat(register(name, owner.email()).statusCode()).isEqualTo(201);
        assertThat(register(other, email).statusCode()).isEqualTo(201);
        assertProblem(register(name, owner.email()), 409);
        assertProblem(register(other, email), 409);
        assertProblem(register(name, "x" + email), 409);
        assertProblem(register(other, "x" + email), 409);
        assertProblem(register(owner.username(), owner.email()), 409);
        assertProblem(register(owner.username(), "y" + email), 409);
        assertThat(register(name + "a", owner.email()).statusCode()).isEqualTo(201);
        assertThat(register(other + "a", email).statusCode()).isEqualTo(201);
        var warning = mailbox.await(owner.email(), mail -> mail.subject().contains("registration"));
        assertThat(warning.text()).contains("You have an account already").doesNotContain(name);
    }

    @Test
    @Tag("sec")
    void sec27LoggingInTellsNoMoreThanRegisteringDid() {
        var owner = people.verified();
        register(name, owner.email());
        var other = People.uniqueName();
        register(other, email);

        // Both accounts are there, unproven; neither can be reached by the address.
        assertThat(login(name, People.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(login(other, People.PASSWORD).statusCode()).isEqualTo(200);
        assertProblem(login(email, People.PASSWORD), 401);
        assertProblem(login(owner.email(), "not the password"), 401);
    }

    @Test
    @Tag("sec")
    void theCodeDecidesWhoseTheAddressIs() {
        var squatter = "m" + name.substring(1);
        register(squatter, email);
        var squatted = Mailbox.code(mailbox.await(email, mail -> mail.text().contains(squatter)));
        register(name, email);
        var code = Mailbox.code(mailbox.await(email, mail -> mail.text().contains(name)));

        assertThat(verify(email, code).statusCode()).isEqualTo(204);

        assertThat(login(email, People.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(
                        count(
                                "SELECT count(*) FROM account WHERE username = '"
                                        + name
                                        + "' AND verified"))
                .isEqualTo(1);
        assertProblem(login(squatter, People.PASSWORD), 401);
        assertProblem(verify(email, squatted), 422);
    }

    @Test
    @Tag("sec")
    void anUnprovenAccountSendsNobodyMail() throws SQLException {
        register(name, email);
        mailbox.awaitCode(email);
        var token = login();
        var body =
                Client.fields(
                        "current_password", People.PASSWORD, "new_password", "seven quiet rivers");

        var changed = service.post("/api/v1/auth/change-password", token, Client.json(body));
        var totp =
                service.post("/api/v1/auth/totp", token, "{\"password\":\"seven quiet rivers\"}");
        var moved =
                service.post(
                        "/api/v1/users/me/email",
                        token,
                        "{\"password\":\"seven quiet rivers\",\"new_email\":\"x@example.org\"}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertProblem(totp, 403);
        assertProblem(moved, 403);
        assertThat(
                        count(
                                "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'mail-letter' AND convert_from(task_data, 'UTF8') LIKE '%"
                                        + email
                                        + "%'"))
                .isZero();
    }

    @Test
    void unprovenRegistrationsAreForgottenAfterDays() throws SQLException {
        register(name, email);
        execute(
                "UPDATE account SET created_at = created_at - interval '73 h' WHERE username = '"
                        + name
                        + "'");

        JobRunner.await(accounts::removeUnproven);

        assertThat(register(name, email).statusCode()).isEqualTo(201);
    }

    @Test
    @Tag("sec")
    void nobodyFillsAStrangersMailbox() {
        var owner = people.verified();
        for (int i = 0; i < 5; i++) {
            register(People.uniqueName(), owner.email());
        }

        assertThat(
                        count(
                                "SELECT mails FROM mail_allowance WHERE kind = 'ADDRESS_TAKEN' AND recipient = '"
                                        + owner.email()
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    @Tag("sec")
    void strangeAddressesAndNamesAreRefused() {
        for (var address :
                List.of(
                        "",
                        "a",
                        "a@b",
                        "\\\"a b\\\"@ex.org",
                        "a@[127.0.0.1]",
                        "a@ex.org\\nBcc: b@ex.org",
                        "a@ｅxample.org",
                        "а@example.org")) {
            assertProblem(register(name, address), 400);
        }
        for (var first :
                List.of("Click http://evil.example", "a\\u001b[31m", "a\\nb", "\\u202eabc")) {
            assertProblem(
                    service.post(
                            REGISTER,
                            "",
                            body(name, email).replace("\"Ada\"", "\"" + first + "\"")),
                    400);
        }
    }

    @Test
    void parallelRegistrationsMakeOneAccount() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> register(name, email).statusCode();
            var results = threads.invokeAll(Stream.generate(() -> call).limit(8).toList());

            for (var result : results) {
                assertThat(result.get()).isIn(201, 409, 503);
            }
        }
        assertThat(count("SELECT count(*) FROM account WHERE email = '" + email + "'"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Tag("sec")
    void sec12ClaimsOfOnesOwnAreRefused() {
        for (var extra :
                List.of("\"groups\":[\"admin\"]", "\"role\":\"ADMIN\"", "\"is_verified\":true")) {
            var body = body(name, email).replaceFirst("\\{", "{" + extra + ",");

            assertProblem(service.post(REGISTER, "", body), 400);
        }
        assertThat(count("SELECT count(*) FROM account WHERE email = '" + email + "'")).isZero();
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        var answer =
                service.post(
                        REGISTER,
                        "",
                        "{\"username\":\"a b\",\"email\":\"nobody\",\"password\":\"short\",\"first_name\":\"\",\"last_name\":\"B\"}");

        assertProblem(answer, 400);
        assertThat(json(answer).path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("username", "email", "password", "first_name");
    }

    @Test
    void aCodeIsGoodOnceAndForItsAddressOnly() {
        register(name, email);
        var code = mailbox.awaitCode(email);

        assertProblem(verify("else-" + email, code), 422);
        assertThat(verify(email, code).statusCode()).isEqualTo(204);
        assertProblem(verify(email, code), 422);
    }

    @Test
    @Tag("sec")
    void sec31FiveWrongTriesKillACode() {
        register(name, email);
        var code = mailbox.awaitCode(email);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 5; i++) {
            assertProblem(verify(email, wrong), 422);
        }

        assertProblem(verify(email, code), 422);
    }

    @Test
    @Tag("sec")
    void sec31ParallelGuessesAreCountedOneByOne() throws Exception {
        register(name, email);
        mailbox.awaitCode(email);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> guess = () -> verify(email, "000000").statusCode();
            for (var result : threads.invokeAll(Stream.generate(() -> guess).limit(20).toList())) {
                assertThat(result.get()).isIn(422, 503);
            }
        }
        assertThat(
                        count(
                                "SELECT max(tries) FROM verification_code WHERE recipient = '"
                                        + email
                                        + "'"))
                .isEqualTo(5);
    }

    @Test
    void anotherCodeComesOnceAMinuteAtMost() throws SQLException {
        register(name, email);
        mailbox.awaitCode(email);

        assertThat(resend(email).statusCode()).isEqualTo(202);
        assertThat(requests()).isEqualTo(1);
        execute(
                "UPDATE verification_code SET requested_at = requested_at - interval '61 s' WHERE recipient = '"
                        + email
                        + "'");
        assertThat(resend(email).statusCode()).isEqualTo(202);
        eventually(Duration.ofSeconds(10), () -> assertThat(requests()).isEqualTo(2));
        assertThat(resend("nobody-" + email).statusCode()).isEqualTo(202);
    }

    @Test
    void russiansGetRussianMail() {
        service.send(
                "POST",
                REGISTER,
                "",
                body(name, email),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "ru-RU,en;q=0.5");

        assertThat(mailbox.await(email, mail -> true).subject())
                .isEqualTo("Код подтверждения QuestCity");
    }

    @Test
    @Tag("sec")
    void sec21NoCodeAndNoPasswordIsInTheDatabase() throws SQLException {
        register(name, email);
        var code = mailbox.awaitCode(email);

        assertThat(
                        count(
                                "SELECT count(*) FROM account a WHERE a::text LIKE '%"
                                        + People.PASSWORD
                                        + "%'"))
                .isZero();
        assertThat(
                        count(
                                "SELECT count(*) FROM verification_code v WHERE v.recipient = '"
                                        + email
                                        + "' AND encode(v.code_hash, 'escape') LIKE '%"
                                        + code
                                        + "%'"))
                .isZero();
    }

    private HttpResponse<String> register(String username, String address) {
        return service.post(REGISTER, "", body(username, address));
    }

    private HttpResponse<String> verify(String address, String code) {
        return service.post(
                VERIFY, "", "{\"email\":\"%s\",\"code\":\"%s\"}".formatted(address, code));
    }

    private HttpResponse<String> resend(String address) {
        return service.post(VERIFY + "/resend", "", "{\"email\":\"%s\"}".formatted(address));
    }

    private HttpResponse<String> login(String login, String password) {
        return service.post(
                "/api/v1/auth/login",
                "",
                "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    private String login() {
        var answer = login(name, People.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("access_token").asText();
    }

    private List<String> permissions() {
        var view = json(service.get("/api/v1/auth/me/permissions", login()));
        return java.util.stream.StreamSupport.stream(view.path("permissions").spliterator(), false)
                .map(permission -> permission.asText())
                .toList();
    }

    private static String body(String username, String address) {
        return "{\"username\":\"%s\",\"email\":\"%s\",\"password\":\"%s\",\"first_name\":\"Ada\",\"last_name\":\"Lovelace\"}"
                .formatted(username, address, People.PASSWORD);
    }

    private long requests() {
        return count("SELECT count(*) FROM verification_code WHERE recipient = '" + email + "'");
    }

    private long count(String sql) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
