package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Networks that are home, and whether devices are new. */
@Vetoed
class FakePlaces extends KnownPlaces {

    private final List<String> log;
    private final Set<String> homes = new HashSet<>();
    private boolean newDevices;

    FakePlaces(List<String> log) {
        super(Clock.systemUTC());
        this.log = log;
    }

    void makeHome(String network) {
        homes.add(network);
    }

    void beNew() {
        newDevices = true;
    }

    @Override
    Uni<Boolean> isHome(@Nullable Account account, Device device) {
        return Uni.createFrom().item(() -> account != null && homes.contains(device.network()));
    }

    @Override
    Uni<Boolean> remember(UUID accountId, Device device) {
        return Uni.createFrom()
                .item(() -> newDevices)
                .invoke(() -> log.add("remember " + accountId));
    }

    @Override
    Uni<Integer> forgetOld() {
        return Uni.createFrom().item(5);
    }
}
