package com.questcity.auth.account;

import com.questcity.common.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's account. Unverified until its e-mail is proven; it can see itself then, and no more.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id private UUID id;

    @Version private int version;

    private String username;
    private String email;
    private String passwordHash;
    private String firstName;
    private String lastName;
    private String locale;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean active;
    private boolean verified;
    private boolean canEditQuests;
    private boolean canLockUsers;
    private Instant createdAt;

    protected Account() {
        // Hibernate
    }

    Account(Registration registration, String passwordHash, String locale, Instant createdAt) {
        this.id = Ids.next();
        this.username = registration.username();
        this.email = registration.email();
        this.passwordHash = passwordHash;
        this.firstName = registration.firstName().strip();
        this.lastName = registration.lastName().strip();
        this.locale = locale;
        this.role = Role.USER;
        this.active = true;
        this.createdAt = createdAt;
    }

    public void verify() {
        verified = true;
    }

    /** For accounts that an operator makes: the operator vouches for the address. */
    void appoint(Role newRole, boolean mayEditQuests) {
        verified = true;
        role = newRole;
        canEditQuests = mayEditQuests;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String username() {
        return username;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String locale() {
        return locale;
    }

    public Role role() {
        return role;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isVerified() {
        return verified;
    }

    public boolean canEditQuests() {
        return canEditQuests;
    }

    public boolean canLockUsers() {
        return canLockUsers;
    }

    Instant createdAt() {
        return createdAt;
    }
}
