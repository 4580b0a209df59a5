package com.questcity.auth.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of codes, in memory, in the order of their requests. */
@Vetoed
class FakeCodes extends VerificationRepository {

    final List<VerificationCode> rows = new ArrayList<>();

    private final List<String> log;

    FakeCodes(List<String> log) {
        this.log = log;
    }

    @Override
    public Uni<VerificationCode> persist(VerificationCode code) {
        return Uni.createFrom().item(code).invoke(rows::add);
    }

    @Override
    @SuppressWarnings("NullAway") // as the real one: null when there is none
    public Uni<VerificationCode> findById(UUID id) {
        return Uni.createFrom()
                .item(() ->
                        rows.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null));
    }

    @Override
    @SuppressWarnings("NullAway") // as the real one: null when there is none
    Uni<VerificationCode> newest(UUID accountId, VerificationPurpose purpose) {
        return Uni.createFrom()
                .item(() ->
                        rows.reversed().stream()
                                .filter(row -> row.accountId().equals(accountId))
                                .filter(row -> row.purpose() == purpose)
                                .findFirst()
                                .orElse(null));
    }

    @Override
    Uni<List<VerificationCode>> newestByAddress(
            String email, VerificationPurpose purpose, int most) {
        return Uni.createFrom()
                .item(() ->
                        rows.reversed().stream()
                                .filter(row -> row.to().email().equalsIgnoreCase(email))
                                .filter(row -> row.purpose() == purpose)
                                .limit(most)
                                .toList());
    }

    @Override
    Uni<Void> oneAtATime(UUID accountId) {
        return Uni.createFrom().voidItem().invoke(() -> log.add("lock " + accountId));
    }

    @Override
    Uni<Void> forget(UUID accountId) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> rows.removeIf(row -> row.accountId().equals(accountId)));
    }

    @Override
    Uni<Integer> deleteBefore(Instant time) {
        return Uni.createFrom().item(4).invoke(() -> log.add("delete before " + time));
    }
}
