package com.questcity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class LocalS3Test {

    private static final Duration SHORTLY = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir Path home;

    @Test
    void anObjectIsThereAfterARestart() throws Exception {
        try (var first = LocalS3.at(home, 0, "secret")) {
            assertThat(put(first, "secret", "a photo").statusCode()).isEqualTo(200);
        }

        try (var second = LocalS3.at(home, 0, "secret")) {
            assertThat(get(second).body()).isEqualTo("a photo");
        }
    }

    @Test
    @Tag("sec")
    void nobodyComesInWithoutTheKey() throws Exception {
        try (var store = LocalS3.temporary()) {
            assertThat(put(store, "a guess", "loot").statusCode()).isEqualTo(403);
            assertThat(put(store, store.secretKey(), "a photo").statusCode()).isEqualTo(200);
            assertThat(unsigned(store, "/questcity/photo")).isEqualTo(403);
            assertThat(unsigned(store, "/questcity")).isEqualTo(403);
            assertThat(unsigned(store, "/")).isEqualTo(403);
        }
    }

    private int unsigned(LocalS3 store, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(store.url() + path)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> put(LocalS3 store, String secret, String body) throws Exception {
        try (var signer = signer(store, secret)) {
            var signed =
                    signer.presignPutObject(put ->
                            put.signatureDuration(SHORTLY)
                                    .putObjectRequest(
                                            object -> object.bucket(LocalS3.BUCKET).key("photo")));
            return send(signed.url(), HttpRequest.newBuilder().PUT(BodyPublishers.ofString(body)));
        }
    }

    private HttpResponse<String> get(LocalS3 store) throws Exception {
        try (var signer = signer(store, store.secretKey())) {
            var signed =
                    signer.presignGetObject(get ->
                            get.signatureDuration(SHORTLY)
                                    .getObjectRequest(
                                            object -> object.bucket(LocalS3.BUCKET).key("photo")));
            return send(signed.url(), HttpRequest.newBuilder());
        }
    }

    private HttpResponse<String> send(URL url, HttpRequest.Builder request)
            throws IOException, InterruptedException, URISyntaxException {
        return http.send(request.uri(url.toURI()).build(), BodyHandlers.ofString());
    }

    private static S3Presigner signer(LocalS3 store, String secret) {
        return S3Presigner.builder()
                .endpointOverride(URI.create(store.url()))
                .region(Region.US_EAST_1)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(store.accessKey(), secret)))
                .build();
    }
}
