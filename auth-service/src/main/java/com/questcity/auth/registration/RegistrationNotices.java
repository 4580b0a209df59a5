package com.questcity.auth.registration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountEvents;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import com.questcity.auth.mail.MailAllowance;
import com.questcity.auth.mail.MailKind;
import com.questcity.auth.mail.Recipient;
import com.questcity.auth.verification.VerificationPurpose;
import com.questcity.auth.verification.VerificationService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whom a registration is told to: its owner by mail, the platform by events and audit. */
@ApplicationScoped
class RegistrationNotices {

    private final AccountService accounts;
    private final VerificationService codes;
    private final MailAllowance allowance;
    private final LetterBox letters;
    private final AccountEvents events;
    private final AuditTrail audit;

    RegistrationNotices(
            AccountService accounts,
            VerificationService codes,
            MailAllowance allowance,
            LetterBox letters,
            AccountEvents events,
            AuditTrail audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.allowance = allowance;
        this.letters = letters;
        this.events = events;
        this.audit = audit;
    }

    Uni<Void> opened(Account account) {
        return events.registered(account)
                .chain(() -> audit.record(Act.of(null, "account.registered", account.id())));
    }

    Uni<Void> code(Account account) {
        return codes.request(account.id(), VerificationPurpose.EMAIL_VERIFY, Recipient.of(account));
    }

    /** Whose address is somebody else's by now gets no code. */
    Uni<Void> codeUnlessTaken(Account account) {
        return accounts.byEmail(account.email())
                .chain(owner -> owner == null ? code(account) : Uni.createFrom().voidItem());
    }

    /** Tells the owner of an address that somebody tried to register it. */
    Uni<Void> taken(Account owner) {
        return allowance
                .take(owner.email(), MailKind.ADDRESS_TAKEN)
                .chain(allowed ->
                        allowed
                                ? letters.post(Letter.ADDRESS_TAKEN, owner)
                                : Uni.createFrom().voidItem());
    }

    Uni<Void> proven(Account account) {
        return events.verified(account)
                .chain(() -> audit.record(Act.of(account.id(), "account.verified", account.id())));
    }
}
