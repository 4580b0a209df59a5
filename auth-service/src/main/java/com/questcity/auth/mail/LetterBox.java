package com.questcity.auth.mail;

import com.questcity.common.jobs.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Takes letters from inside a transaction: they go out when it commits, and never otherwise. */
@ApplicationScoped
public class LetterBox {

    private final Jobs jobs;

    LetterBox(Jobs jobs) {
        this.jobs = jobs;
    }

    public Uni<Void> post(Letter letter, Recipient to) {
        return post(letter, to, Map.of());
    }

    /** The data is what the template names; no code or other secret may be in it. */
    public Uni<Void> post(Letter letter, Recipient to, Map<String, String> data) {
        return jobs.enqueue(LetterJob.TYPE, new PostedLetter(letter, to, data));
    }
}
