package com.questcity.auth.mail;

import com.questcity.auth.account.Account;
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

    public Uni<Void> post(Letter letter, Account to) {
        return post(letter, to, Map.of());
    }

    /**
     * The data is what the template names; no code or other secret may be in it. An address that
     * its account has not proven gets nothing: it may be a stranger's.
     */
    public Uni<Void> post(Letter letter, Account to, Map<String, String> data) {
        return to.isVerified() ? post(letter, Recipient.of(to), data) : Uni.createFrom().voidItem();
    }

    /** To an address that was proven, and is none of an account any more. */
    public Uni<Void> post(Letter letter, Recipient to, Map<String, String> data) {
        return jobs.enqueue(LetterJob.TYPE, new PostedLetter(letter, to, data));
    }
}
