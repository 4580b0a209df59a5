package com.questcity.auth.verification;

import com.questcity.auth.mail.MailAllowance;
import com.questcity.auth.mail.Recipient;
import com.questcity.common.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Codes that prove an address. Joins the caller's transaction. */
@ApplicationScoped
public class VerificationService {

    private static final int MOST_OF_AN_ADDRESS = 10;
    private static final Duration KEPT = Duration.ofDays(1);

    private final VerificationRepository codes;
    private final CodeMaker maker;
    private final MailAllowance allowance;
    private final Jobs jobs;
    private final Clock clock;

    VerificationService(
            VerificationRepository codes,
            CodeMaker maker,
            MailAllowance allowance,
            Jobs jobs,
            Clock clock) {
        this.codes = codes;
        this.maker = maker;
        this.allowance = allowance;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Orders a code by mail; does nothing when one was ordered in the last minute, or ten today.
     */
    @WithTransaction
    public Uni<Void> request(UUID accountId, VerificationPurpose purpose, Recipient to) {
        var now = clock.instant();
        return codes.oneAtATime(accountId)
                .chain(() -> codes.newest(accountId, purpose))
                .chain(last ->
                        last != null && last.isRecent(now)
                                ? Uni.createFrom().voidItem()
                                : order(
                                        new VerificationCode(accountId, purpose, to, now),
                                        to.email()));
    }

    /**
     * The address that the newest code of the account for the purpose was mailed to; null when this
     * is not the code. Each call counts as a try.
     */
    @WithTransaction
    public Uni<@Nullable String> redeemFor(
            UUID accountId, VerificationPurpose purpose, String code) {
        return codes.newest(accountId, purpose)
                .map(found -> found != null && isRight(found, code) ? found.to().email() : null);
    }

    /**
     * The account whose code this is, of all that asked for one to the address; null when it is
     * nobody's. Counts as a try for each, until it is found.
     */
    @WithTransaction
    public Uni<@Nullable UUID> redeemByAddress(
            String email, VerificationPurpose purpose, String code) {
        return codes.newestByAddress(email, purpose, MOST_OF_AN_ADDRESS)
                .map(found ->
                        found.stream()
                                .filter(one -> isRight(one, code))
                                .map(VerificationCode::accountId)
                                .findFirst()
                                .orElse(null));
    }

    /** Forgets every open code of an account: what they were asked for is over. */
    @WithTransaction
    public Uni<Void> forget(UUID accountId) {
        return codes.forget(accountId);
    }

    /** Deletes the codes that nobody can use any more; answers how many. */
    @WithTransaction
    public Uni<Integer> deleteOld() {
        return codes.deleteBefore(clock.instant().minus(KEPT));
    }

    /** Makes the code of a request, to be mailed now; null when the request is gone. */
    @WithTransaction
    @ApplyGuard("database")
    Uni<@Nullable IssuedCode> issue(UUID requestId) {
        return codes.findById(requestId).map(found -> found == null ? null : issue(found));
    }

    private Uni<Void> order(VerificationCode code, String email) {
        return allowance
                .take(email, code.purpose().kind())
                .chain(allowed -> allowed ? order(code) : Uni.createFrom().voidItem());
    }

    private Uni<Void> order(VerificationCode code) {
        return codes.persist(code)
                .chain(() ->
                        jobs.enqueue(VerificationMailJob.TYPE, new VerificationMail(code.id())));
    }

    private boolean isRight(VerificationCode found, String code) {
        return found.redeem(maker.hash(found.id(), code), clock.instant());
    }

    private IssuedCode issue(VerificationCode request) {
        var code = maker.newCode();
        request.issue(maker.hash(request.id(), code), clock.instant());
        return new IssuedCode(request.purpose(), request.to(), code);
    }
}
