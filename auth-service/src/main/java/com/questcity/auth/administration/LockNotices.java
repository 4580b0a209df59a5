package com.questcity.auth.administration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountEvents;
import com.questcity.auth.account.Lock;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the locked person, the other services and the log. */
@ApplicationScoped
class LockNotices {

    private final AccountEvents events;
    private final LetterBox letters;
    private final AuditTrail audit;

    LockNotices(AccountEvents events, LetterBox letters, AuditTrail audit) {
        this.events = events;
        this.letters = letters;
        this.audit = audit;
    }

    Uni<Void> locked(UUID actor, Account user) {
        var facts = facts(Objects.requireNonNull(user.lock()));
        var act = Act.of(actor, "account.locked", user.id()).noting(Map.copyOf(facts));
        return events.locked(user)
                .chain(() -> letters.post(Letter.ACCOUNT_LOCKED, user, facts))
                .chain(() -> audit.record(act));
    }

    Uni<Void> unlocked(@Nullable UUID actor, Account user) {
        return events.unlocked(user)
                .chain(() -> letters.post(Letter.ACCOUNT_UNLOCKED, user))
                .chain(() -> audit.record(Act.of(actor, "account.unlocked", user.id())));
    }

    private static Map<String, String> facts(Lock lock) {
        var facts = new HashMap<String, String>();
        facts.put("reason", lock.reason());
        var until = lock.until();
        facts.put("until", until == null ? "" : until.truncatedTo(ChronoUnit.MINUTES).toString());
        return facts;
    }
}
