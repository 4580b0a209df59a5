package com.questcity.auth.permission;

import com.questcity.auth.account.Account;
import com.questcity.common.identity.Permission;
import java.util.List;
import java.util.UUID;

/** What one may do now, as the database says: a token may be up to its lifetime older. */
public record PermissionsView(
        UUID userId,
        int role,
        String roleName,
        boolean isActive,
        boolean isVerified,
        boolean canEditQuests,
        boolean canLockUsers,
        List<String> permissions,
        int permissionCount) {

    static PermissionsView of(Account account) {
        var permissions =
                PermissionRules.of(account).stream().map(Permission::claim).sorted().toList();
        return new PermissionsView(
                account.id(),
                account.role().number(),
                account.role().name(),
                account.isActive(),
                account.isVerified(),
                account.canEditQuests(),
                account.canLockUsers(),
                permissions,
                permissions.size());
    }
}
