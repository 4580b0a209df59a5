package com.questcity.local.home;

import com.questcity.embedded.LocalS3;
import com.questcity.embedded.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a service reads from its environment: the same names as in compose and Kubernetes. */
public final class ServiceEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final Home home;
    private final Secrets secrets;

    public ServiceEnvironment(Home home) {
        this.home = home;
        this.secrets = Secrets.in(home.secrets());
    }

    /** The variables of a service, also left in its file for commands that run beside the stack. */
    public Map<String, String> write(Service service) {
        var variables = variables(service);
        var text =
                variables.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            Files.writeString(makePrivate(home.environmentFile(service)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variables;
    }

    private static Path makePrivate(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        return Files.setPosixFilePermissions(file, ownerOnly);
    }

    private Map<String, String> variables(Service service) {
        var variables = new LinkedHashMap<String, String>();
        addAddresses(variables, service);
        addDatabase(variables, service);
        variables.put("SERVICE_SECRET", serviceSecret(service));
        var redis = ":" + secrets.password("redis.password") + "@" + LOOPBACK;
        variables.put("REDIS_URL", "redis://" + redis + ":" + home.ports().redis());
        if (service == Service.AUTH) {
            addMail(variables);
            variables.put("MASTER_KEY_FILE", secrets.keyFile("master.key").toString());
            addServiceSecrets(variables);
        }
        if (service == Service.MEDIA) {
            addObjects(variables);
        }
        // For people: the log files of a local stack are read by them.
        variables.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        return variables;
    }

    private void addAddresses(Map<String, String> variables, Service service) {
        var ports = home.ports();
        variables.put("QUARKUS_HTTP_HOST", LOOPBACK);
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        variables.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        variables.put("PUBLIC_URL", home.url());
        variables.put("TRUSTED_PROXIES", LOOPBACK);
        for (var peer : Service.values()) {
            variables.put(
                    peer.name() + "_SERVICE_URL", "http://" + LOOPBACK + ":" + ports.of(peer));
        }
    }

    private void addDatabase(Map<String, String> variables, Service service) {
        variables.put("DB_HOST", LOOPBACK);
        variables.put("DB_PORT", Integer.toString(home.ports().postgres()));
        variables.put("DB_NAME", "questcity");
        variables.put("DB_PASSWORD", secrets.password(service.context() + ".password"));
    }

    // auth-service knows them all, as it is where services prove themselves.
    private void addServiceSecrets(Map<String, String> variables) {
        for (var service : Service.values()) {
            variables.put("SERVICE_SECRET_" + service.name(), serviceSecret(service));
        }
    }

    private String serviceSecret(Service service) {
        return secrets.password(service.context() + ".service-secret");
    }

    private void addMail(Map<String, String> variables) {
        variables.put("SMTP_HOST", LOOPBACK);
        variables.put("SMTP_PORT", Integer.toString(home.ports().smtp()));
        variables.put("MAIL_FROM", "questcity@localhost");
    }

    private void addObjects(Map<String, String> variables) {
        variables.put("S3_URL", "http://" + LOOPBACK + ":" + home.ports().s3());
        variables.put("S3_ACCESS_KEY", LocalS3.ACCESS_KEY);
        variables.put("S3_SECRET_KEY", secrets.password("s3.key"));
        variables.put("S3_BUCKET", LocalS3.BUCKET);
    }
}
