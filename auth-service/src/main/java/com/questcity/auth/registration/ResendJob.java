package com.questcity.auth.registration;

import com.questcity.common.jobs.Job;
import com.questcity.common.jobs.JobType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends another code; a job, so that asking takes as long whether or not one is sent. */
@ApplicationScoped
class ResendJob implements Job<CodeRequest> {

    static final JobType<CodeRequest> TYPE = new JobType<>("mail-verify-again", CodeRequest.class);

    private final RegistrationService registrations;

    ResendJob(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @Override
    public JobType<CodeRequest> type() {
        return TYPE;
    }

    @Override
    public Uni<Void> run(CodeRequest request) {
        return registrations.sendAgain(request.email());
    }
}
