package com.questcity.auth.session;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.Role;
import com.questcity.auth.people.People;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class LoginResourceTest {

    @Inject People people;

    private final ServiceUnderTest service = new ServiceUnderTest();

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void peopleLogInByNameOrByAddressInAnyCase() {
        var person = people.verified();

        for (var login :
                new String[] {
                    person.username(),
                    person.email(),
                    person.username().toUpperCase(java.util.Locale.ROOT)
                }) {
            var answer = login(login, People.PASSWORD);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("token_type").asText()).isEqualTo("Bearer");
            assertThat(json(answer).path("expires_in").asInt()).isEqualTo(900);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void theTokenSaysWhoForWhomAndWhatIsAllowed() {
        var person = people.with(Role.ADMIN);

        var token = json(login(person.username(), People.PASSWORD)).path("access_token").asText();

        var claims = json(decode(token.split("\\.", -1)[1]));
        assertThat(claims.path("iss").asText()).isEqualTo("https://questcity");
        assertThat(claims.path("aud").asText()).isEqualTo("questcity");
        assertThat(claims.path("sub").asText()).isEqualTo(person.id().toString());
        assertThat(claims.path("typ").asText()).isEqualTo("access");
        assertThat(claims.path("sid").asText()).hasSize(36);
        assertThat(claims.path("ver").isInt()).isTrue();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
        assertThat(claims.path("groups")).hasSize(36);
    }

    @Test
    @Tag("sec")
    void sec26AnUnknownLoginAndAWrongPasswordLookTheSame() {
        var person = people.verified();

        var wrong = login(person.username(), "wrong password");
        var unknown = login(People.uniqueName(), "wrong password");

        assertProblem(wrong, 401);
        assertProblem(unknown, 401);
        for (var field : new String[] {"type", "title", "status", "detail", "instance"}) {
            assertThat(json(wrong).path(field)).isEqualTo(json(unknown).path(field));
        }
    }

    @Test
    @Tag("sec")
    void sec33ThereIsNoDefaultAccount() {
        for (var name :
                new String[] {"admin", "root", "administrator", "questcity", "test", "importer"}) {
            for (var password : new String[] {name, "admin", "password", "questcity", "12345678"}) {
                assertProblem(login(name, password), 401);
            }
        }
    }

    @Test
    void longPasswordsCountToTheLastCharacter() {
        var person = people.verified();

        assertProblem(login(person.username(), People.PASSWORD + " "), 401);
        assertProblem(login(person.username(), "x".repeat(129)), 401);
        assertProblem(login(person.username(), "x".repeat(513)), 400);
    }

    private HttpResponse<String> login(String login, String password) {
        return service.post(
                "/api/v1/auth/login",
                "",
                "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
