package com.questcity.quest.limits;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import com.questcity.common.testing.TestTokens;
import com.questcity.quest.InParallel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a limit looks over HTTP. Each test is a client, or a user, of its own. */
@Tag("sec")
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RateLimitTest {

    private static final String PROBE = "/api/v1/quests/probe";
    private static final int QUOTA = 3;

    @BeforeEach
    void ready() {
        new ServiceUnderTest().awaitReady();
    }

    @Test
    void sec52OneCallTooManyIsRefused() {
        var client = ServiceUnderTest.from("127.0.0.21");
        var first = probe(client, "");
        probe(client, "");
        var last = probe(client, "");

        var refused = probe(client, "");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"probe\";q=3;w=3600");
        assertThat(header(first, "RateLimit")).isEqualTo("\"probe\";r=2;t=1200");
        assertThat(header(last, "RateLimit")).startsWith("\"probe\";r=0;t=3");
        assertProblem(refused, 429);
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1_150, 1_200);
        assertThat(refused.headers().allValues("RateLimit-Policy")).hasSize(1);
        assertThat(header(refused, "RateLimit")).startsWith("\"probe\";r=0;t=");
    }

    @Test
    void sec52OtherClientsAndUsersAreUnaffected() {
        var client = ServiceUnderTest.from("127.0.0.22");
        InParallel.times(QUOTA, () -> probe(client, ""));
        var user = token();

        assertThat(probe(ServiceUnderTest.from("127.0.0.23"), "").statusCode()).isEqualTo(200);
        assertThat(own(client, user).statusCode()).isEqualTo(200);
        assertThat(own(client, token()).statusCode()).isEqualTo(200);
        assertProblem(probe(client, ""), 429);
        // What strangers may do, too, is counted by where they are: accounts are cheap.
        assertProblem(probe(client, user), 429);
    }

    @Test
    void sec52AUserIsOneUserFromWherever() {
        var user = token();
        for (int i = 0; i < QUOTA; i++) {
            assertThat(own(ServiceUnderTest.from("127.0.1." + (i + 1)), user).statusCode())
                    .isEqualTo(200);
        }

        assertProblem(own(ServiceUnderTest.from("127.0.1.9"), user), 429);
    }

    @Test
    void sec52OfManyParallelCallsTheQuotaIsAdmitted() {
        var client = ServiceUnderTest.from("127.0.0.24");

        var answers = InParallel.times(40, () -> probe(client, "").statusCode());

        assertThat(answers).containsOnly(200, 429);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(QUOTA);
    }

    @Test
    void sec49AForgedAddressIsNoOtherClient() {
        var client = ServiceUnderTest.from("127.0.0.25");
        for (int i = 0; i < QUOTA; i++) {
            probe(client, "", "X-Forwarded-For", "198.51.100." + i);
        }

        for (var header :
                new String[] {"X-Forwarded-For", "X-Real-IP", "X-User-Id", "X-Forwarded-User"}) {
            assertProblem(probe(client, "", header, "198.51.100.9"), 429);
        }
        assertProblem(probe(client, "", "Forwarded", "for=198.51.100.9"), 429);
    }

    @Test
    void sec49ABadTokenIsNoOtherClient() {
        var client = ServiceUnderTest.from("127.0.0.26");
        for (int i = 0; i < QUOTA; i++) {
            probe(client, "no.token." + i);
        }

        assertProblem(probe(client, "no.token.9"), 429);
        assertProblem(probe(client, ""), 429);
    }

    @Test
    void sec52ARefusalDoesNotWaitForTheBody() {
        var client = ServiceUnderTest.from("127.0.0.27");
        InParallel.times(QUOTA, () -> probe(client, ""));

        var refused = client.post(PROBE, "", "{ broken");

        assertProblem(refused, 429);
    }

    private static HttpResponse<String> own(ServiceUnderTest client, String token) {
        return client.post(PROBE + "/mine", token, "{}");
    }

    private static HttpResponse<String> probe(
            ServiceUnderTest client, String token, String... header) {
        var headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.addAll(List.of(header));
        return client.send("POST", PROBE, token, "{}", headers.toArray(String[]::new));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String token() {
        return TestTokens.standard().token(UUID.randomUUID());
    }
}
