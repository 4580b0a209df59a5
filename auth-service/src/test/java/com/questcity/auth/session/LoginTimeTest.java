package com.questcity.auth.session;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long logins take, and whom they hold up. */
@Tag("sec")
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LoginTimeTest {

    @Inject People people;

    private final ServiceUnderTest service = new ServiceUnderTest();

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void sec26AnUnknownNameTakesAsLongAsAWrongPassword() {
        compare(40, 0.25); // a busy machine; sec26…InALongRun is exact
    }

    @Test
    @Tag("full")
    void sec26AnUnknownNameTakesAsLongAsAWrongPasswordInALongRun() {
        compare(1_000, 0.05);
    }

    // Each name once and each address a few times, so that no limit is in the way.
    private void compare(int pairs, double tolerance) {
        var known = Stream.generate(people::verified).limit(Math.ceilDiv(pairs, 8)).toList();
        var wrong = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < pairs; i++) {
            var client = new Client(new ServiceUnderTest());
            wrong.add(refused(client, known.get(i / 8).username()));
            unknown.add(refused(client, People.uniqueName()));
        }

        assertThat(median(unknown) / median(wrong)).isBetween(1 - tolerance, 1 + tolerance);
    }

    private static long refused(Client client, String name) {
        var start = System.nanoTime();
        assertProblem(client.login(name, "wrong password"), 401);
        return System.nanoTime() - start;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void sec34TwoHundredLoginsHoldNobodyUp() throws Exception {
        var names = IntStream.range(0, 40).mapToObj(i -> people.verified()).toList();
        var reader = Client.of(people.verified(), service);
        var quiet = lookups(reader);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var storm =
                    IntStream.range(0, 200)
                            .mapToObj(i -> threads.submit(() -> login(names.get(i % 40))))
                            .toList();
            var busy = lookups(reader);
            for (var login : storm) {
                assertThat(login.get()).isIn(200, 503);
            }

            // Below a frame of a screen nobody feels a difference.
            assertThat(busy).isLessThan(Math.max(2 * quiet, 100_000_000));
        }
    }

    private static int login(Person person) {
        return new Client(new ServiceUnderTest())
                .login(person.username(), People.PASSWORD)
                .statusCode();
    }

    private static long lookups(Client reader) {
        return IntStream.range(0, 100)
                .mapToLong(i -> {
                    var start = System.nanoTime();
                    assertThat(reader.get("/auth/me/permissions").statusCode()).isEqualTo(200);
                    return System.nanoTime() - start;
                })
                .sorted()
                .skip(94)
                .findFirst()
                .orElseThrow();
    }
}
