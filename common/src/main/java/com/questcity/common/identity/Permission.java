package com.questcity.common.identity;

import java.util.Locale;

/**
 * All that an account may be allowed. Tokens carry the names in lower case, in their groups claim.
 */
public enum Permission {
    VIEW_OWN_PROFILE,
    EDIT_OWN_PROFILE,
    VIEW_USERS,
    EDIT_USER_PROFILES,
    LOCK_USERS,
    UNLOCK_USERS,
    DELETE_USERS,
    MANAGE_USER_ROLES,
    VIEW_QUESTS,
    CREATE_QUESTS,
    EDIT_QUESTS,
    DELETE_QUESTS,
    MODERATE_QUESTS,
    MANAGE_CATEGORIES,
    MANAGE_PLACES,
    MANAGE_VEHICLES,
    MANAGE_TOOLS,
    MANAGE_ACTIVITIES,
    CREATE_CHATS,
    SEND_MESSAGES,
    DELETE_MESSAGES,
    MODERATE_CHATS,
    WRITE_REVIEWS,
    MODERATE_REVIEWS,
    RESPOND_TO_REVIEWS,
    VIEW_USER_FAVORITES,
    MANAGE_FAVORITES,
    MANAGE_UNLOCK_REQUESTS,
    VIEW_MERCH,
    MANAGE_MERCH,
    MANAGE_FRIENDS,
    SEND_FRIEND_REQUESTS,
    VIEW_ADMIN_PANEL,
    MANAGE_SYSTEM_SETTINGS,
    VIEW_LOGS,
    MANAGE_BACKUPS;

    /** The name as tokens, answers and {@code @RolesAllowed} write it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
