package com.questcity.chat.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A user's place in a chat. Its other columns are for the first who changes them. */
@Entity
@Table(name = "chat_member")
@IdClass(Membership.Key.class)
class Membership {

    record Key(UUID userId, UUID chatId) {}

    @Id private UUID userId;
    @Id private UUID chatId;

    protected Membership() {
        // Hibernate
    }
}
