package com.questcity.auth.permission;

import static com.questcity.common.identity.Permission.*;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.Role;
import com.questcity.auth.account.Standing;
import com.questcity.common.identity.Permission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an account may do. Active and verified are asked first: role and flags only add to that. */
public final class PermissionRules {

    private static final Set<Permission> UNVERIFIED =
            EnumSet.of(VIEW_OWN_PROFILE, EDIT_OWN_PROFILE);

    private static final Set<Permission> USER =
            EnumSet.of(
                    VIEW_QUESTS,
                    CREATE_CHATS,
                    SEND_MESSAGES,
                    WRITE_REVIEWS,
                    VIEW_MERCH,
                    MANAGE_FRIENDS,
                    SEND_FRIEND_REQUESTS,
                    MANAGE_FAVORITES);

    private static final Set<Permission> MANAGER =
            EnumSet.of(
                    VIEW_USERS,
                    CREATE_QUESTS,
                    MODERATE_QUESTS,
                    MODERATE_REVIEWS,
                    RESPOND_TO_REVIEWS,
                    MODERATE_CHATS,
                    DELETE_MESSAGES);

    private static final Set<Permission> QUEST_EDITOR =
            EnumSet.of(
                    EDIT_QUESTS,
                    CREATE_QUESTS,
                    DELETE_QUESTS,
                    MANAGE_CATEGORIES,
                    MANAGE_PLACES,
                    MANAGE_VEHICLES,
                    MANAGE_TOOLS,
                    MANAGE_ACTIVITIES);

    private static final Set<Permission> USER_LOCKER =
            EnumSet.of(LOCK_USERS, UNLOCK_USERS, VIEW_USERS, EDIT_USER_PROFILES);

    private PermissionRules() {}

    public static Set<Permission> of(Account account) {
        return of(account.standing());
    }

    public static Set<Permission> of(Standing account) {
        if (!account.isActive()) {
            return Set.of();
        }
        var granted = EnumSet.copyOf(UNVERIFIED);
        if (account.isVerified()) {
            granted.addAll(byRole(account.role()));
            granted.addAll(account.canEditQuests() ? QUEST_EDITOR : Set.of());
            granted.addAll(account.canLockUsers() ? USER_LOCKER : Set.of());
        }
        return Collections.unmodifiableSet(granted);
    }

    private static Set<Permission> byRole(Role role) {
        return switch (role) {
            case USER -> USER;
            case MANAGER -> {
                var both = EnumSet.copyOf(USER);
                both.addAll(MANAGER);
                yield both;
            }
            case ADMIN -> EnumSet.allOf(Permission.class);
        };
    }
}
