package com.questcity.media.upload;

import com.questcity.common.events.EventConsumer;
import com.questcity.common.events.ReceivedEvent;
import com.questcity.common.events.UserDeleted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A deleted user's files go, all of them. */
@ApplicationScoped
class UserErasure implements EventConsumer<UserDeleted> {

    private final StoredFileRepository files;

    UserErasure(StoredFileRepository files) {
        this.files = files;
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
        return files.erase(event.data().userId());
    }
}
