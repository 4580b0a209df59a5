package com.questcity.local.tour;

import com.questcity.embedded.Mail;
import com.questcity.embedded.MailFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The local platform's mail. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");

    private final MailFolder folder;

    Mailbox(Path folder) {
        this.folder = new MailFolder(folder);
    }

    int mails(String address) {
        return folder.all(address).size();
    }

    /** Waits for one mail more than there were. */
    void awaitMore(String address, int before) {
        Soon.find(
                PATIENCE,
                "a mail to " + address,
                () -> Optional.of(before).filter(count -> mails(address) > count));
    }

    /** Waits for one code more than there were; a notice without a code may come between. */
    String awaitCode(String address, int before) {
        return Soon.find(
                PATIENCE,
                "a mail with a code",
                () -> codes(address).stream().skip(before).findFirst());
    }

    /** The six-digit codes that were mailed to an address, the oldest first. */
    List<String> codes(String address) {
        return folder.all(address).stream()
                .map(Mail::text)
                .map(CODE::matcher)
                .flatMap(code -> code.results().limit(1))
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }
}
