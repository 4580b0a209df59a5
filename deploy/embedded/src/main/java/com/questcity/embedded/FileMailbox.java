package com.questcity.embedded;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.InMemoryStore;
import com.icegreen.greenmail.user.UserImpl;

/** A recipient whose mail goes to the folder at once, and is not kept in memory. */
final class FileMailbox extends UserImpl {

    private static final ImapHostManager NO_IMAP = new ImapHostManagerImpl(new InMemoryStore());

    private final MailFolder mails;

    FileMailbox(String address, MailFolder mails) {
        super(address, address, "", NO_IMAP);
        this.mails = mails;
    }

    @Override
    public void deliver(MovingMessage mail) {
        mails.add(getEmail(), mail.getMessage());
    }
}
