package com.questcity.auth.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of one's media others see; null shows none. */
public record AvatarChoice(@Nullable UUID mediaId) {}
