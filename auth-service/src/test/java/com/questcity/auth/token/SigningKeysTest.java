package com.questcity.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.testing.Answers;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final SigningKey gone = TestKeys.key("gone", NOW.minusSeconds(90), NOW);
    private final SigningKey current = TestKeys.key("current", NOW, null);
    private final SigningKey next = TestKeys.key("next", NOW.plusSeconds(15), null);

    @Test
    void theFirstStartMakesAKeyThatSignsAtOnce() throws SQLException {
        var keys = started(new FakeSigningKeys());

        assertThat(keys.current().signsFrom()).isEqualTo(NOW);
    }

    @Test
    void aLaterStartTakesTheKeysThatThereAre() throws SQLException {
        var keys = started(new FakeSigningKeys(gone, current, next));

        assertThat(keys.current()).isEqualTo(current);
    }

    @Test
    void thePublicHalvesOfGoodKeysArePublished() throws Exception {
        var keys = started(new FakeSigningKeys(gone, current, next));

        var published = parse(keys.published());

        assertThat(published).extracting(JsonWebKey::getKeyId).containsExactly("next", "current");
        assertThat(published)
                .allSatisfy(key -> {
                    assertThat(key.getKey()).isEqualTo(TestKeys.PAIR.getPublic());
                    assertThat(key.getUse()).isEqualTo("sig");
                    assertThat(key.getAlgorithm()).isEqualTo("RS256");
                });
        assertThat(keys.published()).doesNotContain("\"d\"");
    }

    @Test
    void readingTakesOverWhatOtherReplicasChanged() throws Exception {
        var stored = new FakeSigningKeys(current);
        var keys = started(stored);
        var later = TestKeys.key("later", NOW, null);
        stored.clear();
        add(stored, later);

        assertThat(parse(keys.published())).extracting(JsonWebKey::getKeyId).contains("current");
        var read = parse(Answers.of(keys.jwks()));

        assertThat(read).extracting(JsonWebKey::getKeyId).containsExactly("later");
        assertThat(keys.current()).isEqualTo(later);
    }

    @Test
    void anEmptyTableIsNoReasonToStopSigning() throws SQLException {
        var stored = new FakeSigningKeys(current);
        var keys = started(stored);
        stored.clear();

        Answers.of(keys.jwks());

        assertThat(keys.current()).isEqualTo(current);
    }

    @Test
    void aKeyIsShownByItsIdOnly() {
        assertThat(current).hasToString("SigningKey[current]");
    }

    static SigningKeys started(FakeSigningKeys stored) throws SQLException {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var keys = new SigningKeys(new FakeStartUpKeys(stored), stored, clock);
        keys.makeFirst(new StartupEvent());
        return keys;
    }

    @SuppressWarnings("NullAway") // there is no connection
    private static void add(FakeSigningKeys stored, SigningKey key) {
        Answers.of(stored.add(null, key));
    }

    private static List<JsonWebKey> parse(String document) throws JoseException {
        return new JsonWebKeySet(document).getJsonWebKeys();
    }
}
