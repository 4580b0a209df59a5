package com.questcity.auth.credential;

import com.questcity.auth.account.Account;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import com.questcity.auth.mail.Recipient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells the owner by mail, and the log, what happened to a password or an address. */
@ApplicationScoped
class CredentialNotices {

    private final LetterBox letters;
    private final AuditTrail audit;

    CredentialNotices(LetterBox letters, AuditTrail audit) {
        this.letters = letters;
        this.audit = audit;
    }

    Uni<Void> passwordChanged(Account account, String action) {
        return letters.post(Letter.PASSWORD_CHANGED, account)
                .chain(() -> audit.record(Act.of(account.id(), action, account.id())));
    }

    Uni<Void> emailChangeAsked(Account account) {
        return letters.post(Letter.EMAIL_CHANGED, account, Map.of("done", "no"))
                .chain(() ->
                        audit.record(Act.of(account.id(), "email.change-asked", account.id())));
    }

    /** To both addresses, as either of them may be the thief's. */
    Uni<Void> emailChanged(Account account, String before) {
        var done = Map.of("done", "yes");
        var act = Act.of(account.id(), "email.changed", account.id());
        var old = Recipient.of(account).at(before);
        return letters.post(Letter.EMAIL_CHANGED, account, done)
                .chain(() -> letters.post(Letter.EMAIL_CHANGED, old, done))
                .chain(() -> audit.record(act));
    }

    Uni<Void> addressTaken(Account owner) {
        return letters.post(Letter.ADDRESS_TAKEN, owner);
    }
}
