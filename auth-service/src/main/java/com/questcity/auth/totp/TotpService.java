package com.questcity.auth.totp;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.NotVerified;
import com.questcity.auth.password.CurrentPassword;
import com.questcity.common.problem.ProblemException;
import com.questcity.common.ratelimit.RateLimiter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Switches the second factor on and off, and asks for it. */
@ApplicationScoped
@ApplyGuard("database")
public class TotpService {

    private static final String TRIES = "totp-try";

    private final TotpRepository factors;
    private final TotpCodes codes;
    private final AccountService accounts;
    private final CurrentPassword passwords;
    private final TotpNotices notices;
    private final RateLimiter limits;
    private final Clock clock;

    TotpService(
            TotpRepository factors,
            TotpCodes codes,
            AccountService accounts,
            CurrentPassword passwords,
            TotpNotices notices,
            RateLimiter limits,
            Clock clock) {
        this.factors = factors;
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.notices = notices;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Fails with 401 when the account has a second factor and the code is none of it, and with 429
     * after too many tries, whoever they come from.
     */
    public Uni<Void> require(UUID accountId, @Nullable String code) {
        return isOn(accountId).chain(on -> on ? prove(accountId, code) : nothing());
    }

    private Uni<Boolean> isOn(UUID accountId) {
        return Panache.withSession(() -> factors.findById(accountId))
                .map(found -> found != null && found.isOn());
    }

    private Uni<Void> prove(UUID accountId, @Nullable String code) {
        if (code == null) {
            return Uni.createFrom().failure(new TotpRequired());
        }
        return limits.take(TRIES, accountId.toString())
                .chain(() -> Panache.withTransaction(() -> use(accountId, code)))
                .chain(() -> limits.giveBack(TRIES, accountId.toString()));
    }

    private Uni<Void> use(UUID accountId, String code) {
        return factors.locked(accountId)
                .chain(found -> found == null ? Uni.createFrom().item(true) : isRight(found, code))
                .invoke(WrongTotpCode::unless)
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** A new secret, shown once; it counts from its confirmation on. */
    Uni<TotpView> begin(UUID accountId, String password) {
        return passwords
                .require(accountId, password)
                .invoke(NotVerified::unless)
                .chain(account -> Panache.withTransaction(() -> start(account)));
    }

    /** Switches it on by a first code, and answers the recovery codes, shown once. */
    @WithTransaction
    Uni<RecoveryCodesView> confirm(UUID accountId, String code) {
        return factors.locked(accountId)
                .invoke(TotpService::requireBegun)
                .call(found -> isRight(found, code).invoke(WrongTotpCode::unless))
                .invoke(found -> found.confirm(clock.instant()))
                .chain(() -> accounts.require(accountId))
                .call(notices::switchedOn)
                .chain(() -> renewRecoveryCodes(accountId));
    }

    Uni<RecoveryCodesView> newRecoveryCodes(UUID accountId, String password) {
        return passwords
                .require(accountId, password)
                .chain(account ->
                        Panache.withTransaction(() ->
                                factors.locked(accountId)
                                        .invoke(TotpService::requireOn)
                                        .call(() -> notices.codesRenewed(accountId))
                                        .chain(() -> renewRecoveryCodes(accountId))));
    }

    Uni<Void> remove(UUID accountId, String password) {
        return passwords
                .require(accountId, password)
                .chain(account ->
                        Panache.withTransaction(() ->
                                factors.deleteById(accountId)
                                        .chain(was ->
                                                was
                                                        ? notices.switchedOff(account)
                                                        : Uni.createFrom().voidItem())));
    }

    private Uni<TotpView> start(Account account) {
        var secret = codes.newSecret();
        var sealed = codes.seal(account.id(), secret);
        var base32 = TotpCodes.base32(secret);
        return accounts.requireLocked(account.id())
                .chain(() -> factors.locked(account.id()))
                .invoke(TotpService::requireOff)
                .call(found -> found == null ? add(account.id(), sealed) : restart(found, sealed))
                .replaceWith(new TotpView(base32, TotpCodes.uri(account.username(), base32)));
    }

    private Uni<?> add(UUID accountId, byte[] sealed) {
        return factors.persist(new Totp(accountId, sealed, clock.instant()));
    }

    private Uni<?> restart(Totp found, byte[] sealed) {
        found.restart(sealed, clock.instant());
        return Uni.createFrom().voidItem();
    }

    private Uni<Boolean> isRight(Totp factor, String code) {
        var step = codes.step(factor, code, clock.instant());
        if (step.isPresent()) {
            return Uni.createFrom().item(factor.use(step.getAsLong()));
        }
        var hash = codes.hash(factor.accountId(), code);
        return factors.useRecoveryCode(factor.accountId(), hash);
    }

    private Uni<RecoveryCodesView> renewRecoveryCodes(UUID accountId) {
        var fresh = codes.newRecoveryCodes();
        List<byte[]> hashes = fresh.stream().map(code -> codes.hash(accountId, code)).toList();
        return factors.replaceRecoveryCodes(accountId, hashes)
                .replaceWith(new RecoveryCodesView(fresh));
    }

    private static void requireBegun(@Nullable Totp found) {
        if (found == null || found.isOn()) {
            throw conflict("Begin first: POST /auth/totp.");
        }
    }

    private static void requireOn(@Nullable Totp found) {
        if (found == null || !found.isOn()) {
            throw conflict("The second factor is off.");
        }
    }

    private static void requireOff(@Nullable Totp found) {
        if (found != null && found.isOn()) {
            throw conflict("The second factor is on already: switch it off first.");
        }
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(409, "totp-state", detail);
    }
}
