package com.questcity.auth.token;

import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@Tag("sec")
class RevocationResourceTest {

    @Inject SigningTokens signing;

    @Inject RevocationService revocations;

    @Inject StoredRevocations stored;

    @Inject Pool pool;

    private final ServiceUnderTest service = new ServiceUnderTest();

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void theListIsToldOnceForEachOfItsStates() {
        var before = ask("");
        assertThat(ask(tag(before)).statusCode()).isEqualTo(304);
        var sessions = List.of(UUID.randomUUID(), UUID.randomUUID());
        var account = UUID.randomUUID();

        commit(() ->
                revocations
                        .endSessions(sessions)
                        .chain(() -> revocations.requireVersion(account, 7))
                        .chain(() -> revocations.requireVersion(account, 6)));

        var after = ask(tag(before));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(json(after).path("sessions"))
                .extracting(id -> id.asText())
                .contains(sessions.get(0).toString(), sessions.get(1).toString());
        assertThat(json(after).path("versions").path(account.toString()).asInt()).isEqualTo(7);
        assertThat(ask(tag(after)).statusCode()).isEqualTo(304);
    }

    @Test
    void aChangeThatIsTakenBackEndsNoToken() {
        var before = ask("");

        assertThatThrownBy(() ->
                        commit(() ->
                                revocations
                                        .endSession(UUID.randomUUID())
                                        .invoke(() -> {
                                            throw new IllegalStateException("taken back");
                                        })))
                .hasMessageContaining("taken back");

        assertThat(ask(tag(before)).statusCode()).isEqualTo(304);
    }

    @Test
    void revocationsAreForgottenWhenTheirTokensHaveEnded() {
        var session = UUID.randomUUID();
        commit(() -> revocations.endSession(session));
        var sql = "UPDATE revocation SET revoked_at = now() - interval '21 minutes'";
        JobRunner.await(() -> pool.query(sql).execute());

        assertThat(ask("").body()).doesNotContain(session.toString());
        assertThat(JobRunner.await(stored::forgetOld)).isPositive();
        assertThat(JobRunner.await(stored::forgetOld)).isZero();
    }

    @Test
    void anAnnouncementNeverFails() {
        assertThat(JobRunner.await(revocations::announce)).isNull();
    }

    private static void commit(Supplier<Uni<Void>> work) {
        JobRunner.await(() -> Panache.withTransaction(work));
    }

    private HttpResponse<String> ask(String known) {
        var token = signing.tokens().serviceToken("chat");
        return service.send("GET", "/internal/revocations", token, null, "If-None-Match", known);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
