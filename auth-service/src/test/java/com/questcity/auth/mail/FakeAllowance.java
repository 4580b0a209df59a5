package com.questcity.auth.mail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.List;

/** Allows mails until it is used up. */
@Vetoed
public class FakeAllowance extends MailAllowance {

    private final List<String> log;
    private boolean usedUp;

    public FakeAllowance(List<String> log) {
        super(Clock.systemUTC());
        this.log = log;
    }

    public void useUp() {
        usedUp = true;
    }

    @Override
    public Uni<Boolean> take(String recipient, MailKind kind) {
        return Uni.createFrom()
                .item(() -> !usedUp)
                .invoke(() -> log.add("allowance " + kind + " " + recipient));
    }
}
