package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One live session in memory, by the rule of the statement. */
@Vetoed
class FakeRefreshes extends RefreshRepository {

    private final Account account;
    private final UUID sessionId;

    private int generation;
    private byte[] hash;
    private byte[] previousHash = {};
    private Instant rotatedAt = Instant.EPOCH;
    private boolean ended;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    FakeRefreshes(Account account, RefreshToken first) {
        super(null, TestLifetimes.STANDARD);
        this.account = account;
        this.sessionId = first.sessionId();
        this.hash = RefreshTokens.hash(first);
    }

    void end() {
        ended = true;
    }

    /** As if other hashes had been stored, which nobody has the tokens of. */
    void forgetHashes() {
        hash = new byte[32];
        previousHash = new byte[32];
    }

    int generation() {
        return generation;
    }

    @Override
    Uni<@Nullable Standing> rotate(RefreshToken used, RefreshToken next, Instant now) {
        var isGood =
                isLive(used.sessionId())
                        && used.generation() == generation
                        && Arrays.equals(RefreshTokens.hash(used), hash);
        if (!isGood) {
            return Uni.createFrom().nullItem();
        }
        generation++;
        previousHash = hash;
        hash = RefreshTokens.hash(next);
        rotatedAt = now;
        return Uni.createFrom().item(account.standing());
    }

    @Override
    Uni<@Nullable SessionState> state(UUID id, Instant now) {
        return Uni.createFrom()
                .item(() ->
                        isLive(id)
                                ? new SessionState(
                                        account.standing(), generation, previousHash, rotatedAt)
                                : null);
    }

    @Override
    Uni<@Nullable UUID> owner(UUID id) {
        return Uni.createFrom().item(() -> isLive(id) ? account.id() : null);
    }

    private boolean isLive(UUID id) {
        return !ended && sessionId.equals(id);
    }
}
