package com.questcity.auth.privacy;

import com.questcity.common.jobs.Job;
import com.questcity.common.jobs.JobType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the copy; made twice, it is the same one. */
@ApplicationScoped
class ExportJob implements Job<ExportOrder> {

    static final JobType<ExportOrder> TYPE = new JobType<>("export-account", ExportOrder.class);

    private final ExportService exports;

    ExportJob(ExportService exports) {
        this.exports = exports;
    }

    @Override
    public JobType<ExportOrder> type() {
        return TYPE;
    }

    @Override
    public Uni<Void> run(ExportOrder order) {
        return exports.make(order);
    }
}
