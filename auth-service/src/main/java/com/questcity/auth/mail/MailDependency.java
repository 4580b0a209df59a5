package com.questcity.auth.mail;

import com.questcity.common.resilience.Dependency;
import com.questcity.common.resilience.HealthStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the mail server takes connections. */
@ApplicationScoped
class MailDependency implements Dependency {

    private final Vertx vertx;
    private final String host;
    private final int port;

    MailDependency(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.port") int port) {
        this.vertx = vertx;
        this.host = host;
        this.port = port;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public Uni<HealthStatus> check() {
        var client = vertx.createNetClient();
        return client.connect(port, host)
                .call(socket -> socket.close())
                .eventually(client::close)
                .replaceWith(HealthStatus.HEALTHY);
    }
}
