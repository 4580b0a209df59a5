package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import com.questcity.auth.mail.MailAllowance;
import com.questcity.auth.mail.MailKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Tells the owner by mail when his account is used from a device that it never was used from. */
@ApplicationScoped
class NewDeviceNotice {

    private final KnownPlaces places;
    private final MailAllowance allowance;
    private final LetterBox letters;
    private final Clock clock;

    NewDeviceNotice(KnownPlaces places, MailAllowance allowance, LetterBox letters, Clock clock) {
        this.places = places;
        this.allowance = allowance;
        this.letters = letters;
        this.clock = clock;
    }

    Uni<Void> tellIfNew(Account account, Device device) {
        return places.remember(account.id(), device)
                .chain(isNew -> isNew ? tell(account, device) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Account account, Device device) {
        var facts =
                Map.of(
                        "ip", device.ip(),
                        "time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return allowance
                .take(account.email(), MailKind.NEW_DEVICE)
                .chain(allowed ->
                        allowed
                                ? letters.post(Letter.NEW_DEVICE, account, facts)
                                : Uni.createFrom().voidItem());
    }
}
