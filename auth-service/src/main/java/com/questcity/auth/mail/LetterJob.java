package com.questcity.auth.mail;

import com.questcity.common.jobs.Job;
import com.questcity.common.jobs.JobType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LetterJob implements Job<PostedLetter> {

    static final JobType<PostedLetter> TYPE = new JobType<>("mail-letter", PostedLetter.class);

    private final Mails mails;

    LetterJob(Mails mails) {
        this.mails = mails;
    }

    @Override
    public JobType<PostedLetter> type() {
        return TYPE;
    }

    @Override
    public Uni<Void> run(PostedLetter posted) {
        return mails.send(posted.letter(), posted.to(), posted.data());
    }

    /** The mail server may be away for a while: the last try is most of a day later. */
    @Override
    public int retries() {
        return 10;
    }
}
