package com.questcity.auth.privacy;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.mail.MailAllowance;
import com.questcity.auth.session.SessionService;
import com.questcity.auth.verification.VerificationService;
import com.questcity.common.jobs.RecurringJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Deletes what has ended: sessions, codes, copies of data, unproven accounts, counts of mails. */
@ApplicationScoped
class NightlyCleanUp implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(NightlyCleanUp.class);

    private final SessionService sessions;
    private final VerificationService codes;
    private final ExportService exports;
    private final AccountService accounts;
    private final MailAllowance allowance;

    NightlyCleanUp(
            SessionService sessions,
            VerificationService codes,
            ExportService exports,
            AccountService accounts,
            MailAllowance allowance) {
        this.sessions = sessions;
        this.codes = codes;
        this.exports = exports;
        this.accounts = accounts;
        this.allowance = allowance;
    }

    @Override
    public String name() {
        return "clean-up";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 0));
    }

    @Override
    public Uni<Void> run() {
        return tried("sessions", sessions.deleteEnded())
                .chain(() -> tried("devices", sessions.deleteOldDevices()))
                .chain(() -> tried("codes", codes.deleteOld()))
                .chain(() -> tried("exports", exports.deleteOld()))
                .chain(() -> tried("unproven accounts", accounts.removeUnproven()))
                .chain(() -> tried("mail counts", allowance.deleteOld()));
    }

    // What fails tonight must not keep the rest from being done.
    private static Uni<Void> tried(String what, Uni<?> deletion) {
        return deletion.onFailure()
                .invoke(cause -> LOG.warnf("kept what has ended what=%s cause=%s", what, cause))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
