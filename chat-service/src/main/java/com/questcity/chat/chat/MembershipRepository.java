package com.questcity.chat.chat;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, Membership.Key> {

    // A chat that nobody is left in has a title that nobody may read.
    private static final String ERASE =
            """
            WITH places AS (
                DELETE FROM chat_member WHERE user_id = ?1 RETURNING chat_id)
            DELETE FROM chat
            WHERE id IN (SELECT chat_id FROM places)
              AND NOT EXISTS (SELECT 1 FROM chat_member
                              WHERE chat_id = chat.id AND user_id <> ?1)
            """;

    /** Takes the user out of every chat, and with the last member the chat. */
    Uni<Void> erase(UUID userId) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(ERASE).setParameter(1, userId).executeUpdate())
                .replaceWithVoid();
    }
}
