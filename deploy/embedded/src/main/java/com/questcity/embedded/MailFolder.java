package com.questcity.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Delivered mails as {@code <epoch-millis>-<n>-<recipient>.eml}: one file for each mail and
 * recipient.
 */
public final class MailFolder {

    private final Path folder;
    private final AtomicLong deliveries = new AtomicLong();

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** The newest mail to the address, or to anyone when it is empty. */
    public Optional<Mail> newest(String address) {
        return files(address).reversed().stream().findFirst().map(MailFolder::read);
    }

    /** All mails to the address, or to anyone when it is empty; the oldest comes first. */
    public List<Mail> all(String address) {
        return files(address).stream().map(MailFolder::read).toList();
    }

    /** Written under another name first, so that no reader sees half a mail. */
    void add(String recipient, MimeMessage mail) {
        var name =
                System.currentTimeMillis()
                        + "-"
                        + deliveries.incrementAndGet()
                        + "-"
                        + nameOf(recipient);
        var draft = folder.resolve(name + ".new");
        try {
            try (var out = Files.newOutputStream(draft)) {
                mail.writeTo(out);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail could not be written", e);
        }
    }

    private List<Path> files(String address) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        var ending = address.isEmpty() ? ".eml" : "-" + nameOf(address);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(
                            Comparator.comparing(MailFolder::deliveredAt)
                                    .thenComparing(MailFolder::numberOf))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Mail.of(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a mail: " + file, e);
        }
    }

    private static Long deliveredAt(Path file) {
        return Long.valueOf(file.getFileName().toString().split("-", 3)[0]);
    }

    private static Long numberOf(Path file) {
        return Long.valueOf(file.getFileName().toString().split("-", 3)[1]);
    }

    /** A recipient comes from outside: whatever could leave the folder becomes an underscore. */
    private static String nameOf(String recipient) {
        return recipient.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@._+-]", "_") + ".eml";
    }
}
