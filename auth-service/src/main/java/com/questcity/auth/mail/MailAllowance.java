package com.questcity.auth.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Keeps anybody from filling a stranger's mailbox: so many mails of a kind, an address and a day
 * (UTC).
 */
@ApplicationScoped
public class MailAllowance {

    private static final String TAKE =
            """
            INSERT INTO mail_allowance (recipient, kind, day, mails) VALUES (lower(?1), ?2, ?3, 1)
            ON CONFLICT (recipient, kind, day) DO UPDATE SET mails = mail_allowance.mails + 1
             WHERE mail_allowance.mails < ?4
            """;

    private static final String DELETE = "DELETE FROM mail_allowance WHERE day < ?1";

    private final Clock clock;

    MailAllowance(Clock clock) {
        this.clock = clock;
    }

    /** Counts one mail in the caller's transaction; false when the day's are used up. */
    public Uni<Boolean> take(String recipient, MailKind kind) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(TAKE)
                                .setParameter(1, recipient)
                                .setParameter(2, kind.name())
                                .setParameter(3, LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                                .setParameter(4, kind.daily())
                                .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** The counts of past days; a transaction of its own. */
    public Uni<Void> deleteOld() {
        return Panache.withTransaction(() ->
                Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(DELETE)
                                        .setParameter(
                                                1, LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                                        .executeUpdate())
                        .replaceWithVoid());
    }
}
