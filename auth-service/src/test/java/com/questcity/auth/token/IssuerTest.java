package com.questcity.auth.token;

import static com.questcity.common.identity.Permission.EDIT_OWN_PROFILE;
import static com.questcity.common.identity.Permission.VIEW_QUESTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.common.identity.ServiceToken;
import com.questcity.common.testing.Answers;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands in the tokens that we sign. */
@Tag("sec")
class IssuerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private TokenIssuer users;
    private ServiceTokenIssuer services;

    private record Secret(Optional<String> secret) implements ServiceSecrets.Service {}

    @BeforeEach
    void start() throws SQLException {
        var keys = SigningKeysTest.started(new FakeSigningKeys(TestKeys.key("k1", NOW, null)));
        ServiceSecrets secrets =
                () ->
                        Map.of(
                                "quest", new Secret(Optional.of("quest's secret")),
                                "chat", new Secret(Optional.empty()));
        users = new TokenIssuer(keys, TestConfig.IDENTITY, CLOCK, TestConfig.TOKENS);
        services = new ServiceTokenIssuer(keys, secrets, TestConfig.IDENTITY, CLOCK, "auth");
    }

    @Test
    void aUsersTokenTellsWhoHeIsAndWhatHeMayDo() throws Exception {
        var account = UUID.randomUUID();
        var session = UUID.randomUUID();

        var token = users.issue(account, session, 7, Set.of(VIEW_QUESTS, EDIT_OWN_PROFILE));

        var claims = verified(token.value(), "users");
        assertThat(claims.getSubject()).isEqualTo(account.toString());
        assertThat(claims.getStringClaimValue("sid")).isEqualTo(session.toString());
        assertThat(claims.getClaimValue("ver")).isEqualTo(7L);
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("access");
        assertThat(claims.getStringListClaimValue("groups"))
                .containsExactlyInAnyOrder("view_quests", "edit_own_profile");
        assertThat(claims.getIssuedAt().getValueInMillis()).isEqualTo(NOW.toEpochMilli());
        assertThat(claims.getExpirationTime().getValueInMillis())
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)).toEpochMilli());
        assertThat(token.lifetime()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aServicesTokenIsForServicesOnly() throws Exception {
        var token = services.issue("quest", "quest's secret").orElseThrow();

        var claims = verified(token.accessToken(), "services");
        assertThat(claims.getSubject()).isEqualTo("quest");
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("service");
        assertThat(claims.getExpirationTime().getValueInMillis())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)).toEpochMilli());
        assertThat(token.expiresIn()).isEqualTo(300);
    }

    @Test
    void aServiceProvesItselfByItsOwnSecret() {
        assertThat(services.issue("quest", "quest's secrets")).isEmpty();
        assertThat(services.issue("quest", "")).isEmpty();
        assertThat(services.issue("media", "quest's secret")).isEmpty();
    }

    @Test
    void aServiceWithoutASecretGetsNoToken() {
        assertThat(services.issue("chat", "")).isEmpty();
    }

    @Test
    void authServiceAsksNobodyForItsOwn() throws Exception {
        ServiceToken own = Answers.of(services.fresh());

        assertThat(verified(own.accessToken(), "services").getSubject()).isEqualTo("auth");
    }

    @Test
    void aServiceAsksByBasicAndTheGrantOfServices() {
        var resource = new ServiceTokenResource(services);
        var basic = basic("quest:quest's secret");

        var answer = Answers.of(resource.token(basic, Optional.of("client_credentials")));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getEntity().expiresIn()).isEqualTo(300);
        assertRefused(resource.token(basic, Optional.of("password")));
        assertRefused(resource.token(basic, Optional.empty()));
        assertRefused(resource.token(Optional.empty(), Optional.of("client_credentials")));
        assertRefused(resource.token(basic("quest:guess"), Optional.of("client_credentials")));
    }

    private static Optional<String> basic(String pair) {
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    private static void assertRefused(Uni<?> answer) {
        assertThatThrownBy(() -> Answers.of(answer))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        refusal -> {
                            assertThat(refusal.getStatusCode()).isEqualTo(401);
                            assertThat(refusal.getHeaders())
                                    .containsEntry("WWW-Authenticate", "Basic realm=\"services\"");
                        });
    }

    private static JwtClaims verified(String token, String audience) throws InvalidJwtException {
        var context =
                new JwtConsumerBuilder()
                        .setVerificationKey(TestKeys.PAIR.getPublic())
                        .setExpectedIssuer("https://issuer")
                        .setExpectedAudience(audience)
                        .setEvaluationTime(NumericDate.fromMilliseconds(NOW.toEpochMilli()))
                        .build()
                        .process(token);
        var header = context.getJoseObjects().getFirst();
        assertThat(header.getKeyIdHeaderValue()).isEqualTo("k1");
        assertThat(header.getAlgorithmHeaderValue()).isEqualTo("RS256");
        return context.getJwtClaims();
    }
}
