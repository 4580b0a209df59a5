package com.questcity.common.testing;

import com.questcity.embedded.LocalPostgres;
import com.questcity.embedded.LocalRedis;
import com.questcity.embedded.LocalSmtp;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL, Redis and SMTP, and a stand-in for auth-service's public keys, once for all
 * tests of a module: {@code @WithTestResource(PlatformResource.class)} on one test class.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable LocalPostgres postgres;
    private @Nullable LocalRedis redis;
    private @Nullable LocalSmtp smtp;
    private @Nullable JwksServer keys;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        postgres = startPostgres(settings);
        redis = LocalRedis.temporary();
        smtp = LocalSmtp.temporary();
        keys = JwksServer.start();
        var context = System.getProperty("questcity.test.context", module());
        settings.put("DB_PORT", Integer.toString(postgres.port()));
        settings.put("DB_PASSWORD", postgres.passwordOf(context));
        settings.put("SERVICE_SECRET", JwksServer.secretOf(context));
        for (var service : List.of("auth", "quest", "chat", "media", "social")) {
            settings.put("questcity.services." + service + ".secret", JwksServer.secretOf(service));
        }
        settings.put("REDIS_URL", redis.url());
        settings.put("SMTP_PORT", Integer.toString(smtp.port()));
        settings.put("MASTER_KEY_FILE", masterKey());
        settings.put("AUTH_SERVICE_URL", keys.url());
        settings.put("questcity.identity.key-refresh", "1s");
        settings.put("questcity.token.publish-before-signing", "4s");
        settings.put("questcity.jobs.poll-every", "100ms");
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("questcity.test.mail-folder", smtp.mails().path().toString());
        settings.put("questcity.test.postgres-pid", Long.toString(postgres.pid()));
        settings.put("questcity.test.keys-url", keys.url());
        return settings;
    }

    /** May be replaced, and may add settings that tell its tests about the server. */
    protected LocalPostgres startPostgres(Map<String, String> settings) {
        return LocalPostgres.temporary();
    }

    @Override
    public void stop() {
        for (var server : new AutoCloseable[] {keys, smtp, redis, postgres}) {
            close(server);
        }
    }

    private static void close(@Nullable AutoCloseable server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // The tests of quest-service run in its folder: its role and schema are "quest".
    private static String module() {
        var folder = java.nio.file.Path.of("").toAbsolutePath().getFileName().toString();
        return folder.endsWith("-service") ? folder.replace("-service", "") : "auth";
    }

    private static String masterKey() {
        try {
            var file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            var secret = new byte[32];
            new java.security.SecureRandom().nextBytes(secret);
            return Files.writeString(file, Base64.getEncoder().encodeToString(secret)).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
