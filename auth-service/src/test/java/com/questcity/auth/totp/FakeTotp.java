package com.questcity.auth.totp;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second factor whose one right code is 123456; off until it is switched on. */
@Vetoed
public class FakeTotp extends TotpService {

    public static final String RIGHT = "123456";

    private final List<String> log;
    private boolean on;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    public FakeTotp(List<String> log) {
        super(null, null, null, null, null, null, Clock.systemUTC());
        this.log = log;
    }

    public void switchOn() {
        on = true;
    }

    @Override
    public Uni<Void> require(UUID accountId, @Nullable String code) {
        log.add("totp " + accountId);
        if (on && code == null) {
            return Uni.createFrom().failure(new TotpRequired());
        }
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> WrongTotpCode.unless(!on || RIGHT.equals(code)));
    }
}
