package com.questcity.auth.mail;

import com.questcity.common.jobs.FakeJobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Posts nothing, and writes down what it should have. */
@Vetoed
public class FakeLetters extends LetterBox {

    private final List<String> log;

    public FakeLetters(List<String> log) {
        super(new FakeJobs(log));
        this.log = log;
    }

    @Override
    public Uni<Void> post(Letter letter, Recipient to, Map<String, String> data) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() ->
                        log.add("letter " + letter + " " + to.email() + " " + new TreeMap<>(data)));
    }
}
