package com.questcity.chat.chat;

import com.questcity.common.events.EventConsumer;
import com.questcity.common.events.ReceivedEvent;
import com.questcity.common.events.UserDeleted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A deleted user is in no chat any more; what is left of a chat belongs to the others. */
@ApplicationScoped
class UserErasure implements EventConsumer<UserDeleted> {

    private final MembershipRepository memberships;

    UserErasure(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public String type() {
        return UserDeleted.TYPE;
    }

    @Override
    public String producer() {
        return UserDeleted.PRODUCER;
    }

    @Override
    public Class<UserDeleted> data() {
        return UserDeleted.class;
    }

    @Override
    public Uni<Void> consume(ReceivedEvent<UserDeleted> event) {
        return memberships.erase(event.data().userId());
    }
}
