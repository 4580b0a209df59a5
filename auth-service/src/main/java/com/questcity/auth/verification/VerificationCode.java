package com.questcity.auth.verification;

import com.questcity.auth.mail.Recipient;
import com.questcity.common.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code for one purpose: six digits, ten minutes, five tries, single use. It is made when
 * its mail is sent, so that no queue ever holds it, and only its HMAC is kept.
 */
@Entity
@Table(name = "verification_code")
class VerificationCode {

    static final Duration PAUSE = Duration.ofSeconds(60);
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MAX_TRIES = 5;

    @Id private UUID id;

    @Version private int version;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private VerificationPurpose purpose;

    private String recipient;
    private String username;
    private String locale;
    private Instant requestedAt;
    private byte @Nullable [] codeHash;
    private @Nullable Instant expiresAt;
    private int tries;
    private @Nullable Instant usedAt;

    protected VerificationCode() {
        // Hibernate
    }

    VerificationCode(UUID accountId, VerificationPurpose purpose, Recipient to, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.purpose = purpose;
        this.recipient = to.email();
        this.username = to.username();
        this.locale = to.locale();
        this.requestedAt = now;
    }

    /** Takes the code that is about to be mailed; an earlier mail of this request loses its own. */
    void issue(byte[] hash, Instant now) {
        codeHash = hash;
        expiresAt = now.plus(LIFETIME);
    }

    /** Whether this is the code; counts the try, and uses the code up when it is right. */
    boolean redeem(byte[] hash, Instant now) {
        if (!isOpen(now)) {
            return false;
        }
        tries++;
        var right = MessageDigest.isEqual(codeHash, hash);
        if (right) {
            usedAt = now;
        }
        return right;
    }

    boolean isOpen(Instant now) {
        return codeHash != null
                && usedAt == null
                && tries < MAX_TRIES
                && expiresAt != null
                && now.isBefore(expiresAt);
    }

    boolean isRecent(Instant now) {
        return requestedAt.plus(PAUSE).isAfter(now);
    }

    UUID accountId() {
        return accountId;
    }

    UUID id() {
        return id;
    }

    Recipient to() {
        return new Recipient(recipient, username, locale);
    }

    VerificationPurpose purpose() {
        return purpose;
    }
}
