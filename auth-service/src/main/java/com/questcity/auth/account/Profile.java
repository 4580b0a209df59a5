package com.questcity.auth.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person tells of himself. Others see it only while it is public. */
@Embeddable
public class Profile {

    private @Nullable UUID avatarMediaId;
    private @Nullable String instagramUsername;
    private @Nullable String bio;
    private @Nullable String city;

    @Column(name = "is_public")
    private boolean open = true;

    void change(AccountChange change) {
        instagramUsername = change.instagramUsername().over(instagramUsername);
        bio = change.bio().over(bio);
        city = change.city().over(city);
        open = change.isPublic().overRequired(open);
    }

    void show(@Nullable UUID mediaId) {
        avatarMediaId = mediaId;
    }

    public @Nullable UUID avatarMediaId() {
        return avatarMediaId;
    }

    public @Nullable String instagramUsername() {
        return instagramUsername;
    }

    public @Nullable String bio() {
        return bio;
    }

    public @Nullable String city() {
        return city;
    }

    public boolean isPublic() {
        return open;
    }
}
