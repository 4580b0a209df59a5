package com.questcity.auth.password;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One password is right for every account; hashing takes no time. */
@Vetoed
public class FakeHasher extends PasswordHasher {

    public static final String RIGHT = "correct horse battery";

    private final List<String> log;
    private boolean outdated;

    public FakeHasher(Vertx vertx, List<String> log) {
        super(vertx, new SimpleMeterRegistry());
        this.log = log;
    }

    public void raiseTheBar() {
        outdated = true;
    }

    @Override
    public Uni<String> hash(String password) {
        return Uni.createFrom().item("new hash of " + password);
    }

    @Override
    public Uni<Boolean> matches(String password, @Nullable String hash) {
        return Uni.createFrom()
                .item(() -> hash != null && password.equals(RIGHT))
                .invoke(() -> log.add("matches " + hash));
    }

    @Override
    public boolean isOutdated(String hash) {
        return outdated;
    }
}
