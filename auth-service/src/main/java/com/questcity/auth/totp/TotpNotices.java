package com.questcity.auth.totp;

import com.questcity.auth.account.Account;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Tells the owner, and the log, what happened to the second factor. */
@ApplicationScoped
class TotpNotices {

    private final LetterBox letters;
    private final AuditTrail audit;

    TotpNotices(LetterBox letters, AuditTrail audit) {
        this.letters = letters;
        this.audit = audit;
    }

    Uni<Void> switchedOn(Account account) {
        return tell(account, "totp.switched-on", "yes");
    }

    Uni<Void> switchedOff(Account account) {
        return tell(account, "totp.switched-off", "no");
    }

    Uni<Void> codesRenewed(UUID accountId) {
        return audit.record(Act.of(accountId, "totp.recovery-codes-renewed", accountId));
    }

    private Uni<Void> tell(Account account, String action, String on) {
        return letters.post(Letter.TOTP_CHANGED, account, Map.of("on", on))
                .chain(() -> audit.record(Act.of(account.id(), action, account.id())));
    }
}
