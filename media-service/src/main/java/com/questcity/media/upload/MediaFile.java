package com.questcity.media.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A file of its owner. Its other columns are for the first who changes them. */
@Entity
@Table(name = "media_file")
class MediaFile {

    @Id private UUID id;

    private UUID ownerId;

    protected MediaFile() {
        // Hibernate
    }

    UUID ownerId() {
        return ownerId;
    }
}
