package com.questcity.auth.administration;

import com.questcity.auth.account.Account;
import com.questcity.common.paging.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<Account, UUID> {

    private static final String NAME_BEGINS = "lower(username) like :beginning escape '\\'";
    private static final String ANY_BEGINS =
            "(" + NAME_BEGINS + " or lower(email) like :beginning escape '\\')";

    /** By e-mail only for who may see it whole: a search tells what it finds. */
    Uni<List<Account>> find(UserFilter asked, boolean byEmail, UUID before, int most) {
        var filter =
                new Filter()
                        .and("id < :before", "before", before)
                        .and(byEmail ? ANY_BEGINS : NAME_BEGINS, "beginning", beginning(asked.q))
                        .and("role = :role", "role", asked.role)
                        .and("active = :active", "active", asked.active);
        return find(
                        "deletedAt is null and " + filter.where(),
                        Sort.descending("id"),
                        filter.parameters())
                .range(0, most - 1)
                .list();
    }

    // What the client typed is text, not a pattern.
    private static @Nullable String beginning(@Nullable String q) {
        return q == null
                ? null
                : q.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
