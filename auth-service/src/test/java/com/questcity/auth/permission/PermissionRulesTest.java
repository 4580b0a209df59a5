package com.questcity.auth.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.auth.account.FakeAccounts;
import com.questcity.auth.account.Role;
import com.questcity.auth.account.Standing;
import com.questcity.common.identity.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has what, written down a second time. */
@Tag("sec")
class PermissionRulesTest {

    private static final String UNVERIFIED = "VIEW_OWN_PROFILE EDIT_OWN_PROFILE";
    private static final String USER =
            UNVERIFIED
                    + " VIEW_QUESTS CREATE_CHATS SEND_MESSAGES WRITE_REVIEWS VIEW_MERCH"
                    + " MANAGE_FRIENDS SEND_FRIEND_REQUESTS MANAGE_FAVORITES";
    private static final String MANAGER =
            USER
                    + " VIEW_USERS CREATE_QUESTS MODERATE_QUESTS MODERATE_REVIEWS"
                    + " RESPOND_TO_REVIEWS MODERATE_CHATS DELETE_MESSAGES";
    private static final String QUEST_EDITOR =
            " EDIT_QUESTS CREATE_QUESTS DELETE_QUESTS MANAGE_CATEGORIES MANAGE_PLACES"
                    + " MANAGE_VEHICLES MANAGE_TOOLS MANAGE_ACTIVITIES";
    private static final String USER_LOCKER =
            " LOCK_USERS UNLOCK_USERS VIEW_USERS EDIT_USER_PROFILES";

    @Test
    void aUserPlays() {
        assertHas(verified(Role.USER, false, false), USER);
    }

    @Test
    void aManagerModerates() {
        assertHas(verified(Role.MANAGER, false, false), MANAGER);
    }

    @Test
    void anAdminMayEverything() {
        assertThat(PermissionRules.of(verified(Role.ADMIN, false, false)))
                .containsExactlyInAnyOrder(Permission.values())
                .hasSize(36);
    }

    @Test
    void theFlagsAdd() {
        assertHas(verified(Role.USER, true, false), USER + QUEST_EDITOR);
        assertHas(verified(Role.USER, false, true), USER + USER_LOCKER);
        assertHas(verified(Role.MANAGER, true, true), MANAGER + QUEST_EDITOR + USER_LOCKER);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void withoutAProvenAddressThereIsOnlyOnesOwnProfile(Role role) {
        assertHas(standing(role, true, false, true, true), UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"USER,true", "MANAGER,true", "ADMIN,true", "ADMIN,false"})
    void aLockedAccountMayNothing(Role role, boolean verified) {
        assertThat(PermissionRules.of(standing(role, false, verified, true, true))).isEmpty();
    }

    @Test
    void nobodyCanAddToWhatWasGranted() {
        var granted = PermissionRules.of(verified(Role.USER, false, false));

        assertThatThrownBy(() -> granted.add(Permission.MANAGE_BACKUPS))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void grantingToOneGrantsToNobodyElse() {
        PermissionRules.of(verified(Role.MANAGER, true, true));

        assertHas(verified(Role.USER, false, false), USER);
        assertHas(standing(Role.USER, true, false, false, false), UNVERIFIED);
    }

    @Test
    void aViewTellsItAllInOrder() {
        var account = FakeAccounts.account("ada");
        account.appoint(Role.MANAGER, false);
        account.grant(false, true);

        var view = PermissionsView.of(account);

        var permissions =
                permissions(MANAGER + USER_LOCKER).stream()
                        .map(Permission::claim)
                        .sorted()
                        .toList();
        assertThat(view)
                .isEqualTo(
                        new PermissionsView(
                                account.id(),
                                1,
                                "MANAGER",
                                true,
                                true,
                                false,
                                true,
                                permissions,
                                permissions.size()));
    }

    @Test
    void aViewOfAnEditorWhoIsNotVerifiedSaysSo() {
        var account = FakeAccounts.account("ada");
        account.grant(true, false);

        var view = PermissionsView.of(account);

        assertThat(view.isVerified()).isFalse();
        assertThat(view.canEditQuests()).isTrue();
        assertThat(view.canLockUsers()).isFalse();
        assertThat(view.permissions()).containsExactly("edit_own_profile", "view_own_profile");
        assertThat(view.permissionCount()).isEqualTo(2);
    }

    private static void assertHas(Standing standing, String names) {
        assertThat(PermissionRules.of(standing))
                .containsExactlyInAnyOrderElementsOf(permissions(names));
    }

    private static List<Permission> permissions(String names) {
        return Arrays.stream(names.split(" ")).distinct().map(Permission::valueOf).toList();
    }

    private static Standing verified(Role role, boolean editsQuests, boolean locksUsers) {
        return standing(role, true, true, editsQuests, locksUsers);
    }

    private static Standing standing(
            Role role, boolean active, boolean verified, boolean editsQuests, boolean locksUsers) {
        return new Standing(UUID.randomUUID(), role, active, verified, editsQuests, locksUsers, 0);
    }
}
