package com.questcity.media.upload;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Files as they change; the pages of {@link MediaFileRepository} only read. */
@ApplicationScoped
class StoredFileRepository implements PanacheRepositoryBase<MediaFile, UUID> {

    Uni<Void> erase(UUID ownerId) {
        return delete("ownerId", ownerId).replaceWithVoid();
    }
}
