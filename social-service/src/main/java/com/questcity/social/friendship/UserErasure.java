package com.questcity.social.friendship;

import com.questcity.common.events.EventConsumer;
import com.questcity.common.events.ReceivedEvent;
import com.questcity.common.events.UserDeleted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A deleted user is nobody's friend, in either direction. */
@ApplicationScoped
class UserErasure implements EventConsumer<UserDeleted> {

    private final FriendshipRepository friendships;

    UserErasure(FriendshipRepository friendships) {
        this.friendships = friendships;
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
        return friendships.erase(event.data().userId());
    }
}
