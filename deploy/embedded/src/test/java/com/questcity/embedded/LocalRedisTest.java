package com.questcity.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRedisTest {

    @TempDir Path home;

    @Test
    void whatWasSetIsThereAfterARestart() throws IOException {
        try (var first = start()) {
            assertThat(ask(first, "SET city Kazan")).isEqualTo("+OK");
        }

        try (var second = start()) {
            assertThat(ask(second, "EXISTS city")).isEqualTo(":1");
        }
    }

    @Test
    void twoServersRunSideBySide() throws IOException {
        try (var one = LocalRedis.temporary();
                var other = LocalRedis.temporary()) {
            assertThat(ask(one, "PING")).isEqualTo("+PONG");
            assertThat(ask(other, "PING")).isEqualTo("+PONG");
            assertThat(one.url()).isEqualTo("redis://127.0.0.1:" + one.port());
        }
    }

    @Test
    void aServerWithAPasswordAsksForIt() throws IOException {
        try (var guarded =
                LocalRedis.at(
                        home.resolve("data"),
                        0,
                        "secret1",
                        home.resolve("redis.pid"),
                        home.resolve("redis.log"))) {
            assertThat(ask(guarded, "GET city")).startsWith("-NOAUTH");
            assertThat(ask(guarded, "AUTH secret1")).isEqualTo("+OK");
            assertThat(guarded.url()).isEqualTo("redis://:secret1@127.0.0.1:" + guarded.port());
        }
    }

    @Test
    void nobodyTellsItWhereToWriteFiles() throws IOException {
        try (var redis = LocalRedis.temporary()) {
            assertThat(ask(redis, "CONFIG GET dir")).startsWith("-ERR unknown command");
        }
    }

    private LocalRedis start() {
        return LocalRedis.at(
                home.resolve("data"), 0, "", home.resolve("redis.pid"), home.resolve("redis.log"));
    }

    @Test
    void theReasonOfAFailedStartIsInTheLog() throws IOException {
        try (var taken = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var log = home.resolve("redis.log");

            assertThatThrownBy(() ->
                            LocalRedis.at(
                                    home.resolve("data"),
                                    taken.getLocalPort(),
                                    "",
                                    home.resolve("redis.pid"),
                                    log))
                    .hasMessageContaining(log.toString());
            assertThat(log).content().contains("Address already in use");
        }
    }

    private static String ask(LocalRedis redis, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port());
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return in.readLine();
        }
    }
}
