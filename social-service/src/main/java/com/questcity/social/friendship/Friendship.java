package com.questcity.social.friendship;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/**
 * One direction of a friendship; its twin is the other. The column since is for the first who
 * changes it.
 */
@Entity
@IdClass(Friendship.Key.class)
class Friendship {

    record Key(UUID userId, UUID friendId) {}

    @Id private UUID userId;
    @Id private UUID friendId;

    protected Friendship() {
        // Hibernate
    }
}
