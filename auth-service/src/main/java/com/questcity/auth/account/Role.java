package com.questcity.auth.account;

/** What an account is on the platform; each role includes the one before it. */
public enum Role {
    USER(0),
    MANAGER(1),
    ADMIN(2);

    private final int number;

    Role(int number) {
        this.number = number;
    }

    /** The number that clients of the old system know the role by. */
    public int number() {
        return number;
    }
}
