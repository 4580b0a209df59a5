CREATE TABLE mail_allowance (
    recipient text NOT NULL,
    kind      text NOT NULL,
    day       date NOT NULL,
    mails     int  NOT NULL,
    PRIMARY KEY (recipient, kind, day)
);
