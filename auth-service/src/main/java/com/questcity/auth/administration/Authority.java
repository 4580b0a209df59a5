package com.questcity.auth.administration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.Role;
import com.questcity.auth.permission.PermissionRules;
import com.questcity.common.identity.Permission;
import com.questcity.common.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Whether somebody may do something to somebody: by the rights that the actor has now, not by those
 * in the token, and never against somebody of higher rank.
 */
@ApplicationScoped
public class Authority {

    private final AccountService accounts;

    Authority(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Within the transaction of the act. */
    public Uni<Void> require(UUID actorId, Permission permission) {
        return accounts.require(actorId)
                .invoke(actor -> requirePermission(actor, permission))
                .replaceWithVoid();
    }

    /** As {@link #require(UUID, Permission)}, and the target must not outrank the actor. */
    Uni<Void> require(UUID actorId, Permission permission, Account target) {
        return accounts.require(actorId)
                .invoke(actor -> requirePermission(actor, permission))
                .invoke(actor -> requireRank(actor, target))
                .replaceWithVoid();
    }

    private static void requirePermission(Account actor, Permission permission) {
        if (!PermissionRules.of(actor).contains(permission)) {
            throw new ProblemException(
                    403, "forbidden", "This takes the permission " + permission.claim() + ".");
        }
    }

    private static void requireRank(Account actor, Account target) {
        if (actor.role() != Role.ADMIN && target.role() != Role.USER) {
            throw new ProblemException(
                    403, "higher-rank", "Only an administrator may do this to a " + target.role());
        }
    }
}
