package com.questcity.media.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file of its owner, and how far it has come. */
@Entity
@Table(name = "media_file")
class MediaFile {

    @Id private UUID id;

    private UUID ownerId;
    private String context;
    private String state;
    private String originalName;
    private Instant createdAt;

    protected MediaFile() {
        // Hibernate
    }
}
