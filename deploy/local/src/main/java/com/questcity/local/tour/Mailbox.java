package com.questcity.local.tour;

import com.questcity.embedded.Mail;
import com.questcity.embedded.MailFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The codes among the local platform's mail. */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");

    private final MailFolder folder;

    Mailbox(Path folder) {
        this.folder = new MailFolder(folder);
    }

    /** The six-digit code of the newest mail to an address, once it is there. */
    Optional<String> code(String address) {
        return folder.newest(address)
                .map(Mail::text)
                .map(CODE::matcher)
                .filter(m -> m.find())
                .map(m -> m.group(1));
    }
}
