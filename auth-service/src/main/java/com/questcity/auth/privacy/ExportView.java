package com.questcity.auth.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the copy of one's data is; the link is there once the state is READY. */
public record ExportView(
        String state,
        Instant requestedAt,
        @Nullable Instant readyAt,
        Instant deletedAt,
        @Nullable String link) {

    static ExportView of(AccountExport export) {
        return new ExportView(
                export.isPending() ? "PENDING" : "READY",
                export.requestedAt(),
                export.readyAt(),
                export.requestedAt().plus(AccountExport.KEPT),
                export.isPending() ? null : "/api/v1/users/me/export/document");
    }
}
