package com.questcity.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;

/** An SMTP server on loopback that sends nothing on: each mail is a file of {@link MailFolder}. */
public final class LocalSmtp implements AutoCloseable {

    private final GreenMail server;
    private final MailFolder mails;
    private final Runnable cleanUp;

    private LocalSmtp(GreenMail server, MailFolder mails, Runnable cleanUp) {
        this.server = server;
        this.mails = mails;
        this.cleanUp = cleanUp;
    }

    /** A server on a free port with an empty mail folder, gone with its mails when it is closed. */
    public static LocalSmtp temporary() {
        var folder = Folders.temporary("mail");
        return start(folder, 0, () -> Folders.delete(folder));
    }

    public static LocalSmtp at(Path folder, int port) {
        return start(Folders.makePrivate(Folders.existing(folder)), port, () -> {});
    }

    private static LocalSmtp start(Path folder, int port, Runnable cleanUp) {
        var mails = new MailFolder(folder);
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager()
                .setMessageDeliveryHandler(
                        (mail, address) -> new FileMailbox(address.getEmail(), mails));
        server.start();
        return new LocalSmtp(server, mails, cleanUp);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public MailFolder mails() {
        return mails;
    }

    @Override
    public void close() {
        server.stop();
        cleanUp.run();
    }
}
