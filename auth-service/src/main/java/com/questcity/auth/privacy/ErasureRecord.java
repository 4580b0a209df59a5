package com.questcity.auth.privacy;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountEvents;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import com.questcity.auth.mail.Recipient;
import com.questcity.common.events.Delivery;
import com.questcity.common.events.Outbox;
import com.questcity.common.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody of an erasure, and keeps the receipt: which service has erased its part, when.
 */
@ApplicationScoped
class ErasureRecord {

    private final ErasureRepository erasures;
    private final AccountEvents events;
    private final Outbox outbox;
    private final LetterBox letters;
    private final AuditTrail audit;
    private final Clock clock;

    ErasureRecord(
            ErasureRepository erasures,
            AccountEvents events,
            Outbox outbox,
            LetterBox letters,
            AuditTrail audit,
            Clock clock) {
        this.erasures = erasures;
        this.events = events;
        this.outbox = outbox;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Void> eraseAround(Account account) {
        return erasures.eraseAround(account);
    }

    Uni<Void> tell(UUID actor, Account erased, @Nullable Recipient owner) {
        return events.deleted(erased)
                .chain(event -> erasures.record(erased.id(), event, clock.instant()))
                .chain(() -> sayGoodbye(owner))
                .chain(() -> audit.record(Act.of(actor, "account.deleted", erased.id())));
    }

    // An address that was never proven may be a stranger's.
    private Uni<Void> sayGoodbye(@Nullable Recipient owner) {
        return owner == null
                ? Uni.createFrom().voidItem()
                : letters.post(Letter.ACCOUNT_DELETED, owner, Map.of());
    }

    /** How far each of the other services is. */
    @WithSession
    Uni<List<Delivery>> receipt(UUID accountId) {
        return erasures.event(accountId)
                .onItem()
                .ifNull()
                .failWith(() ->
                        new ProblemException(
                                404, "account-not-found", "No account of this id was deleted."))
                .chain(outbox::receipt);
    }
}
