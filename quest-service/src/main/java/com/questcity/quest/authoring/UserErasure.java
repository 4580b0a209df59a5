package com.questcity.quest.authoring;

import com.questcity.common.events.EventConsumer;
import com.questcity.common.events.ReceivedEvent;
import com.questcity.common.events.UserDeleted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Quests outlive their author, without the name: players walk them, editors keep them. */
@ApplicationScoped
class UserErasure implements EventConsumer<UserDeleted> {

    private final QuestRepository quests;

    UserErasure(QuestRepository quests) {
        this.quests = quests;
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
        return quests.forget(event.data().userId());
    }
}
