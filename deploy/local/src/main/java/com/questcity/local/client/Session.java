package com.questcity.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A logged-in account that many threads may share. It logs in again before its token ends or when
 * the token is refused, and waits when the platform asks for it.
 */
public final class Session {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final PlatformClient platform;
    private final String login;
    private final String password;
    private final Patience patience;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Token token;

    public Session(PlatformClient platform, String login, String password) {
        this(platform, login, password, Pause.real());
    }

    public Session(PlatformClient platform, String login, String password, Pause pause) {
        this.platform = platform;
        this.login = login;
        this.password = password;
        this.patience = new Patience(pause);
    }

    public Answer get(String path) {
        return withToken(current -> platform.get(path, current));
    }

    /** Posts what may safely be posted twice, since an answer can be lost on its way. */
    public Answer post(String path, @Nullable JsonNode body) {
        return withToken(current -> platform.post(path, body, current));
    }

    private Answer withToken(Function<String, Answer> request) {
        var used = freshToken(null);
        var answer = patience.ask(() -> request.apply(used.value()));
        if (!answer.is(401)) {
            return answer;
        }
        var renewed = freshToken(used);
        return patience.ask(() -> request.apply(renewed.value()));
    }

    private Token freshToken(@Nullable Token refused) {
        renewing.lock();
        try {
            var current = token;
            if (current == null || current.equals(refused) || current.endsBefore(Instant.now())) {
                current = logIn();
                token = current;
            }
            return current;
        } finally {
            renewing.unlock();
        }
    }

    private Token logIn() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("login", login).put("password", password);
        var answer =
                patience.ask(() -> platform.post(PlatformClient.API + "/auth/login", body, null))
                        .require("the login of " + login, 200)
                        .body();
        var lifetime = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(answer.path("access_token").asText(), Instant.now().plus(lifetime));
    }

    private record Token(String value, Instant end) {

        boolean endsBefore(Instant now) {
            return end.minus(MARGIN).isBefore(now);
        }
    }
}
