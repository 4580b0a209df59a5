package com.questcity.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir Path folder;

    @Test
    void everyPortFollowsTheGateways() {
        var ports = new Ports(9000);

        assertThat(ports.of(Service.AUTH)).isEqualTo(9001);
        assertThat(ports.management(Service.SOCIAL)).isEqualTo(9015);
        assertThat(ports.parts())
                .hasSize(15)
                .containsEntry(9020, "postgres")
                .containsEntry(9023, "smtp");
    }

    @Test
    void aPortWithoutRoomAboveItIsRefused() {
        assertThatThrownBy(() -> new Ports(65_530)).hasMessageContaining("QUESTCITY_PORT");
        assertThatThrownBy(() -> Home.from(Map.of("QUESTCITY_PORT", "web")))
                .hasMessageContaining("not a number: web");
    }

    @Test
    void dataLiesInTheCheckoutUnlessItIsMoved() {
        var here = Home.from(Map.of("QUESTCITY_CHECKOUT", "/src/questcity"));
        var moved =
                Home.from(
                        Map.of(
                                "QUESTCITY_CHECKOUT",
                                "/src/questcity",
                                "QUESTCITY_HOME",
                                "/data/qc"));

        assertThat(here.data()).isEqualTo(Path.of("/src/questcity/.questcity"));
        assertThat(here.url()).isEqualTo("http://127.0.0.1:8080");
        assertThat(moved.mail()).isEqualTo(Path.of("/data/qc/mail"));
    }

    @Test
    void aServiceIsFoundByEitherName() {
        assertThat(Service.named("quest")).contains(Service.QUEST);
        assertThat(Service.named("quest-service")).contains(Service.QUEST);
        assertThat(Service.named("gateway")).isEmpty();
    }

    @Test
    @Tag("sec")
    void nobodyElseReadsTheDataOrAnEnvironment() throws IOException {
        var home = new Home(folder, folder.resolve("data"), new Ports(9000)).create();

        new ServiceEnvironment(home).write(Service.AUTH);

        assertThat(permissions(home.data())).isEqualTo("rwx------");
        assertThat(permissions(home.environmentFile(Service.AUTH))).isEqualTo("rw-------");
    }

    @Test
    @Tag("sec")
    void aServiceIsToldOnlyWhatItNeeds() {
        var environment =
                new ServiceEnvironment(new Home(folder, folder, new Ports(9000)).create());

        var auth = environment.write(Service.AUTH);
        var media = environment.write(Service.MEDIA);

        assertThat(auth)
                .containsKeys("MASTER_KEY_FILE", "SMTP_PORT")
                .containsEntry("SERVICE_SECRET_MEDIA", media.get("SERVICE_SECRET"))
                .doesNotContainKeys("S3_SECRET_KEY")
                .containsEntry("DB_PORT", "9020")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("CHAT_SERVICE_URL", "http://127.0.0.1:9003");
        assertThat(media)
                .containsKeys("S3_SECRET_KEY")
                .doesNotContainKeys("MASTER_KEY_FILE", "SMTP_PORT", "SERVICE_SECRET_AUTH");
        assertThat(media.get("SERVICE_SECRET")).isNotEqualTo(auth.get("SERVICE_SECRET"));
        assertThat(media.get("DB_PASSWORD")).isNotEqualTo(auth.get("DB_PASSWORD"));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
