package com.questcity.auth.account;

import com.questcity.common.identity.Ids;
import com.questcity.common.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account. Unverified until its e-mail is proven; it can see itself then, and no more.
 * What takes a right away also raises the token version, so that access tokens of before end.
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
    private int tokenVersion;
    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @Embedded private @Nullable Lock lock;
    @Embedded private Profile profile;

    protected Account() {
        // Hibernate
    }

    public Account(NewAccount person, String passwordHash, Instant createdAt) {
        this.id = Ids.next();
        this.username = person.username();
        this.email = person.email();
        this.passwordHash = passwordHash;
        this.firstName = person.firstName().strip();
        this.lastName = person.lastName().strip();
        this.locale = person.locale();
        this.role = Role.USER;
        this.active = true;
        this.createdAt = createdAt;
        this.profile = new Profile();
    }

    void verify() {
        verified = true;
    }

    /** For accounts that an operator makes: the operator vouches for the address. */
    public void appoint(Role newRole, boolean mayEditQuests) {
        verified = true;
        role = newRole;
        canEditQuests = mayEditQuests;
    }

    public void assign(Role newRole) {
        role = newRole;
        endTokens();
    }

    public void grant(boolean mayEditQuests, boolean mayLockUsers) {
        canEditQuests = mayEditQuests;
        canLockUsers = mayLockUsers;
        endTokens();
    }

    public void lock(Lock newLock) {
        active = false;
        lock = newLock;
    }

    public void unlock() {
        active = true;
        lock = null;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** The same password by stronger work; nothing when the password was changed meanwhile. */
    void renewHash(String outdated, String newHash) {
        if (passwordHash.equals(outdated)) {
            passwordHash = newHash;
        }
    }

    /** A login that was checked against an older state of the account must not go through. */
    void requireSameAs(Account read) {
        if (tokenVersion != read.tokenVersion || !passwordHash.equals(read.passwordHash)) {
            throw new ProblemException(
                    409, "changed-meanwhile", "The account was changed meanwhile: log in again.");
        }
    }

    /** The new address is proven already. */
    public void changeEmail(String newEmail) {
        email = newEmail;
    }

    public void change(AccountChange change) {
        firstName = change.firstName().overRequired(firstName).strip();
        lastName = change.lastName().overRequired(lastName).strip();
        locale = change.locale().overRequired(locale);
        profile.change(change);
    }

    public void showAvatar(@Nullable UUID mediaId) {
        profile.show(mediaId);
    }

    /** Every access token of before is refused from now on. */
    public void endTokens() {
        tokenVersion++;
    }

    /** Nothing personal is left; the id stays, as other people's pages point at it. */
    public void erase(Instant now) {
        // With a colon, which nobody can register.
        username = "deleted:" + id.toString().substring(24);
        email = "deleted:" + id;
        passwordHash = "";
        firstName = "";
        lastName = "";
        active = false;
        verified = false;
        role = Role.USER;
        canEditQuests = false;
        canLockUsers = false;
        lock = null;
        profile = new Profile();
        deletedAt = now;
    }

    public Standing standing() {
        return new Standing(id, role, active, verified, canEditQuests, canLockUsers, tokenVersion);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** The {@code ver} claim of its access tokens. */
    public int tokenVersion() {
        return tokenVersion;
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

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public boolean canEditQuests() {
        return canEditQuests;
    }

    public boolean canLockUsers() {
        return canLockUsers;
    }

    public @Nullable Lock lock() {
        return lock;
    }

    public Profile profile() {
        return profile;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
