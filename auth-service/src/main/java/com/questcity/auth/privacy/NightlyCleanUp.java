package com.questcity.auth.privacy;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.questcity.auth.mail.MailAllowance;
import com.questcity.auth.registration.RegistrationService;
import com.questcity.auth.session.SessionService;
import com.questcity.auth.verification.VerificationService;
import com.questcity.common.jobs.RecurringJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Deletes what has ended: sessions, codes, copies of data, held names, counts of mails. */
@ApplicationScoped
class NightlyCleanUp implements RecurringJob {

    private final SessionService sessions;
    private final VerificationService codes;
    private final ExportService exports;
    private final RegistrationService registrations;
    private final MailAllowance allowance;

    NightlyCleanUp(
            SessionService sessions,
            VerificationService codes,
            ExportService exports,
            RegistrationService registrations,
            MailAllowance allowance) {
        this.sessions = sessions;
        this.codes = codes;
        this.exports = exports;
        this.registrations = registrations;
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
        return sessions.deleteEnded()
                .chain(codes::deleteOld)
                .chain(exports::deleteOld)
                .chain(registrations::deleteOld)
                .chain(allowance::deleteOld);
    }
}
