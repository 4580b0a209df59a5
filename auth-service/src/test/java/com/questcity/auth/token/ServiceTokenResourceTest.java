package com.questcity.auth.token;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@Tag("sec")
class ServiceTokenResourceTest {

    private static final String GRANT = "grant_type=client_credentials";

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void aServiceGetsATokenOfItsContextForFiveMinutes() throws Exception {
        var answer = ask(basic("quest", "secret-of-quest"), GRANT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json(answer).path("token_type").asText()).isEqualTo("Bearer");
        assertThat(json(answer).path("expires_in").asInt()).isEqualTo(300);
        var claims = claims(json(answer).path("access_token").asText());
        assertThat(claims.getSubject()).isEqualTo("quest");
        assertThat(claims.getAudience()).containsExactly("questcity-internal");
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("service");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(300);
    }

    @Test
    void whoDoesNotProveItselfGetsNothing() {
        for (var wrong :
                List.of(
                        basic("quest", "secret-of-chat"),
                        basic("quest", ""),
                        basic("quest", "secret-of-ques"),
                        basic("nobody", "secret-of-nobody"),
                        basic("", ""),
                        "Basic !!!",
                        "Basic cXVlc3Q=",
                        "Bearer x")) {
            var refused = ask(wrong, GRANT);

            assertProblem(refused, 401);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Basic realm=\"services\"");
        }
    }

    @Test
    void onlyTheClientCredentialsGrantIsKnown() {
        for (var grant : List.of("grant_type=password", "", "grant_type=")) {
            assertProblem(ask(basic("quest", "secret-of-quest"), grant), 401);
        }
    }

    private HttpResponse<String> ask(String authorization, String form) {
        return service.send(
                "POST",
                "/internal/service-token",
                "",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                authorization);
    }

    private static org.jose4j.jwt.JwtClaims claims(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(token);
    }

    private static String basic(String name, String secret) {
        var pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
