package com.questcity.auth.unlockrequest;

import com.questcity.common.jobs.Job;
import com.questcity.common.jobs.JobType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a request down; done twice, it is still one. */
@ApplicationScoped
class UnlockPleaJob implements Job<UnlockPlea> {

    static final JobType<UnlockPlea> TYPE = new JobType<>("take-down-unlock", UnlockPlea.class);

    private final UnlockRequestService requests;

    UnlockPleaJob(UnlockRequestService requests) {
        this.requests = requests;
    }

    @Override
    public JobType<UnlockPlea> type() {
        return TYPE;
    }

    @Override
    public Uni<Void> run(UnlockPlea plea) {
        return requests.takeDown(plea);
    }

    /**
     * The answer was given already, so this must not be given up for an hour without a database.
     */
    @Override
    public int retries() {
        return 10;
    }
}
