package com.questcity.social.friendship;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Friendships as they change; the pages of {@link FriendRepository} only read. */
@ApplicationScoped
class FriendshipRepository implements PanacheRepositoryBase<Friendship, Friendship.Key> {

    /** Both directions, so that no friend keeps the user's id. */
    Uni<Void> erase(UUID userId) {
        return delete("userId = ?1 or friendId = ?1", userId).replaceWithVoid();
    }
}
