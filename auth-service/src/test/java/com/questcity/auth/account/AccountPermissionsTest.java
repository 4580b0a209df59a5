package com.questcity.auth.account;

import static com.questcity.common.identity.Permission.CREATE_QUESTS;
import static com.questcity.common.identity.Permission.EDIT_OWN_PROFILE;
import static com.questcity.common.identity.Permission.MANAGE_PLACES;
import static com.questcity.common.identity.Permission.MANAGE_UNLOCK_REQUESTS;
import static com.questcity.common.identity.Permission.MODERATE_QUESTS;
import static com.questcity.common.identity.Permission.VIEW_OWN_PROFILE;
import static com.questcity.common.identity.Permission.VIEW_QUESTS;
import static com.questcity.common.identity.Permission.VIEW_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.permission.PermissionRules;
import com.questcity.common.identity.Permission;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountPermissionsTest {

    private final Account account =
            new Account(
                    new NewAccount("ada", "ada@example.org", " Ada ", "Lovelace", "en"),
                    "hash",
                    Instant.EPOCH);

    @Test
    void theUnverifiedSeeAndEditThemselves() {
        assertThat(PermissionRules.of(account))
                .containsExactlyInAnyOrder(VIEW_OWN_PROFILE, EDIT_OWN_PROFILE);
        assertThat(account.firstName()).isEqualTo("Ada");
    }

    @Test
    void theVerifiedPlay() {
        account.verify();

        assertThat(PermissionRules.of(account))
                .hasSize(10)
                .contains(VIEW_QUESTS)
                .doesNotContain(VIEW_USERS);
    }

    @Test
    void managersModerate() {
        account.appoint(Role.MANAGER, false);

        assertThat(PermissionRules.of(account))
                .hasSize(17)
                .contains(MODERATE_QUESTS)
                .doesNotContain(MANAGE_PLACES);
    }

    @Test
    void editorsManageDictionaries() {
        account.appoint(Role.USER, true);

        assertThat(PermissionRules.of(account)).hasSize(18).contains(CREATE_QUESTS, MANAGE_PLACES);
    }

    @Test
    void administratorsMayEverything() {
        account.appoint(Role.ADMIN, false);

        assertThat(PermissionRules.of(account))
                .contains(Permission.values())
                .contains(MANAGE_UNLOCK_REQUESTS);
        assertThat(Permission.values()).hasSize(36);
    }
}
