package com.questcity.auth.mail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;

/** Sends nothing, and writes down what it should have. */
@Vetoed
public class FakeMails extends Mails {

    private final List<String> log;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    public FakeMails(List<String> log) {
        super(null, null);
        this.log = log;
    }

    @Override
    public Uni<Void> send(Letter letter, Recipient to, Map<String, String> data) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> log.add("mail " + letter + " " + to.email() + " " + data));
    }
}
