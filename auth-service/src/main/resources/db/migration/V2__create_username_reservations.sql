-- A name asked for together with a taken e-mail is held for a day, as it would be by a new account:
-- otherwise asking for the name again would tell whether the e-mail has an account.
CREATE TABLE username_reservation (
    username text PRIMARY KEY,
    until    timestamptz NOT NULL
);
