package com.questcity.auth.credential;

import com.questcity.auth.account.AccountService;
import com.questcity.auth.mail.Recipient;
import com.questcity.auth.verification.VerificationPurpose;
import com.questcity.auth.verification.VerificationService;
import com.questcity.common.jobs.Job;
import com.questcity.common.jobs.JobType;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sends the code of a reset, if there is an account. A job, so that asking takes as long whether or
 * not there is one.
 */
@ApplicationScoped
class ResetCodeJob implements Job<ResetRequest> {

    static final JobType<ResetRequest> TYPE = new JobType<>("mail-reset-code", ResetRequest.class);

    private final AccountService accounts;
    private final VerificationService codes;

    ResetCodeJob(AccountService accounts, VerificationService codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    @Override
    public JobType<ResetRequest> type() {
        return TYPE;
    }

    @Override
    @WithTransaction
    public Uni<Void> run(ResetRequest request) {
        return accounts.byEmail(request.email())
                .chain(account ->
                        account == null
                                ? Uni.createFrom().voidItem()
                                : codes.request(
                                        account.id(),
                                        VerificationPurpose.PASSWORD_RESET,
                                        Recipient.of(account)));
    }
}
