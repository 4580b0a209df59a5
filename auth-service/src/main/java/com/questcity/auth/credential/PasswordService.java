package com.questcity.auth.credential;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.password.CurrentPassword;
import com.questcity.auth.password.PasswordHasher;
import com.questcity.auth.password.PasswordPolicy;
import com.questcity.auth.session.SessionService;
import com.questcity.auth.verification.VerificationService;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/** Changing one's password: all other devices have to log in again. */
@ApplicationScoped
@ApplyGuard("database")
class PasswordService {

    private final CurrentPassword current;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final AccountService accounts;
    private final VerificationService codes;
    private final SessionService sessions;
    private final CredentialNotices notices;

    PasswordService(
            CurrentPassword current,
            PasswordPolicy policy,
            PasswordHasher passwords,
            AccountService accounts,
            VerificationService codes,
            SessionService sessions,
            CredentialNotices notices) {
        this.current = current;
        this.policy = policy;
        this.passwords = passwords;
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.notices = notices;
    }

    /** The session that it is changed from goes on. */
    Uni<Void> change(UUID accountId, UUID sessionId, PasswordChange change) {
        return current.require(accountId, change.currentPassword())
                .invoke(account -> policy.require(change.newPassword(), ownData(account)))
                .chain(account ->
                        passwords
                                .hash(change.newPassword())
                                .chain(hash -> write(account, sessionId, hash)))
                .call(sessions::announce);
    }

    /** What a password must not be made of. */
    static Stream<String> ownData(Account account) {
        return Stream.of(
                account.username(),
                account.email(),
                account.email().split("@", 2)[0],
                account.firstName(),
                account.lastName());
    }

    private Uni<Void> write(Account proven, UUID sessionId, String hash) {
        return Panache.withTransaction(() ->
                accounts.requireUnchanged(proven)
                        .invoke(account -> account.changePassword(hash))
                        .call(account -> sessions.endOthers(account.id(), sessionId))
                        .call(account -> codes.forget(account.id()))
                        .chain(account -> notices.passwordChanged(account, "password.changed")));
    }
}
