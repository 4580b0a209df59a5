package com.questcity.local.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.questcity.local.stub.Reply;
import com.questcity.local.stub.StubAccounts;
import com.questcity.local.stub.StubPlatform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TourCommandTest {

    @TempDir private Path home = Path.of("");

    private final StubPlatform platform = new StubPlatform();
    private final StringWriter out = new StringWriter();
    private final List<String> appointed = new ArrayList<>();
    private StubAccounts accounts;

    TourCommandTest() throws IOException {
        accounts = new StubAccounts(platform, home);
    }

    @BeforeEach
    void deliverMail() throws IOException {
        accounts = new StubAccounts(platform, Files.createDirectories(home.resolve("mail")));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aPlatformThatDoesItsPartIsWalkedThrough() {
        var code = run(Tour.all());

        assertThat(out.toString().lines())
                .hasSize(Tour.all().size() + 1)
                .last()
                .asString()
                .endsWith("went well");
        assertThat(code).isZero();
    }

    @Test
    void theAdministratorIsMadeOnceAndItsPasswordKept() throws IOException {
        assertThat(run(Tour.all())).isZero();
        assertThat(run(Tour.all())).isZero();

        var secret = home.resolve("secrets/tour-admin.password");
        assertThat(appointed).containsExactly("tour-admin " + Files.readString(secret).strip());
        assertThat(Files.getPosixFilePermissions(secret))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aRequestThatARotationRefusesIsFound() {
        platform.route(
                "GET /api/v1/friends",
                accounts.guarded(call ->
                        appointed.isEmpty()
                                ? Reply.json(200, emptyList())
                                : Reply.problem(503, "unavailable")));

        var steps = Stream.of(AccountSteps.steps(), KeySteps.steps()).flatMap(List::stream);
        assertThat(run(steps.toList())).isEqualTo(1);

        assertThat(out.toString())
                .contains("while it is taken up nobody is refused")
                .contains("expected 200 for every request, came 503 unavailable from /friends");
    }

    @Test
    void aTokenThatOutlivesItsSessionIsFound() {
        platform.route("DELETE /api/v1/auth/sessions", call -> Reply.empty(204));

        assertThat(run(Tour.all())).isEqualTo(1);

        assertThat(out.toString())
                .contains("expected 401 of /auth/me/permissions within 3.0 s, came nothing of it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /api/v1/health             | 200 | {"status": "degraded"}          | expected status healthy, came status degraded
                    GET /api/v1/health             | 503 | {"type": "/problems/down"}      | expected 200, came 503 down
                    GET /.well-known/jwks.json     | 200 | {"keys": []}                    | expected at least one key, came none
                    GET /.well-known/jwks.json     | 200 | {"keys": [{"kid": "a", "d": 1}]} | expected public keys only, came a private one
                    POST /api/v1/auth/register     | 500 | {}                              | expected 201, came 500
                    GET /api/v1/quests             | 200 | {}                              | expected 403, came 200
                    POST /api/v1/auth/verify-email | 204 | {}                              | expected a problem that refuses the code, came 204
                    GET /api/v1/auth/me/permissions | 200 | {"is_verified": true}          | expected view_quests, came []
                    GET /api/v1/quests/11          | 200 | {"name": "Walls"}               | expected points, came none
                    GET /api/v1/media/mine         | 200 | {"items": [1]}                  | expected an empty list, came 1 items
                    POST /api/v1/auth/refresh-token | 401 | {"type": "/problems/ended"}    | expected 200, came 401 ended
                    POST /api/v1/auth/refresh-token | 200 | {"access_token": "a"}          | expected a refresh token, came none
                    GET /api/v1/auth/sessions      | 200 | {"items": []}                   | expected one session that is this one, came is_current []
                    POST /api/v1/auth/reset-password/confirm | 422 | {}                    | expected 204, came 422
                    POST /api/v1/users/0190d8a0-0000-7000-8000-000000000001/lock | 403 | {} | expected 200 or 204, came 403
                    POST /api/v1/unlock-requests   | 404 | {}                              | expected 204, came 404
                    POST /api/v1/admin/keys/rotate | 403 | {}                              | expected 200, came 403
                    POST /api/v1/auth/logout       | 401 | {}                              | expected 204, came 401
                    """)
    void theFirstStepThatFailsEndsTheTour(String route, int status, String body, String expected)
            throws JsonProcessingException {
        platform.failNext(route, Reply.json(status, new JsonMapper().readTree(body)));

        var code = run(Tour.all());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines()).last().asString().contains("FAILED after", expected);
    }

    @Test
    void aToldSecretIsFound() {
        platform.route(
                "GET /api/v1/quests/*", accounts.guarded(call -> Reply.json(200, secretive())));

        assertThat(run(Tour.all())).isEqualTo(1);
        assertThat(out.toString()).contains("expected no field code, came one in quest 11");
    }

    private static JsonNode secretive() {
        var quest = Tourist.json().put("name", "Walls");
        quest.putArray("points").addObject().putObject("task").put("code", "1812");
        return quest;
    }

    @Test
    void aPlatformThatIsAwayIsAFailedStep() {
        platform.close();

        assertThat(run(PlatformSteps.steps())).isEqualTo(1);
        assertThat(out.toString())
                .contains("the platform is healthy", "no answer from http://127.0.0.1");
    }

    @Test
    void stepsAreTakenInTheirOrder() {
        var code =
                run(List.of(new Step("first", tourist -> {}), new Step("second", tourist -> {})));

        assertThat(code).isZero();
        assertThat(out.toString())
                .containsSubsequence("  1  first", "  2  second", "tour: all 2 steps went well");
    }

    private static JsonNode emptyList() {
        var page = Tourist.json();
        page.putArray("items");
        return page;
    }

    private int run(List<Step> steps) {
        var environment =
                Map.of("QUESTCITY_PORT", "" + platform.port(), "QUESTCITY_HOME", home.toString());
        return new CommandLine(new TourCommand(environment, steps, this::appoint))
                .setOut(new PrintWriter(out, true))
                .execute();
    }

    private void appoint(String username, String password) {
        appointed.add(username + " " + password);
        accounts.appoint(username, password);
    }
}
