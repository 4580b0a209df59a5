package com.questcity.auth.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.embedded.Mail;
import com.questcity.embedded.MailFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the real SMTP server of the tests took for somebody. */
public final class Mailbox {

    private static final Pattern CODE = Pattern.compile("^(\\d{6})\\s*$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailFolder folder =
            new MailFolder(
                    Path.of(
                            ConfigProvider.getConfig()
                                    .getValue("questcity.test.mail-folder", String.class)));

    /** Waits for the newest mail to the address that is as wanted. */
    public Mail await(String address, Predicate<Mail> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = folder.newest(address).filter(wanted);
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(System.nanoTime())
                    .as("time to wait for a mail to " + address)
                    .isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    public String awaitCode(String address) {
        return code(await(address, mail -> CODE.matcher(mail.text()).find()));
    }

    /** Empty when nothing came so far. */
    public boolean isEmpty(String address) {
        return folder.newest(address).isEmpty();
    }

    public static String code(Mail mail) {
        var found = CODE.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group(1);
    }
}
