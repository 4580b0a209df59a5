package com.questcity.local.tour;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder where the local platform's mail lands, a file for each delivery. */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");
    private static final Pattern FILE = Pattern.compile("(\\d{1,18})-(\\d{1,9})-(.+)\\.eml");

    private final Path folder;

    Mailbox(Path folder) {
        this.folder = folder;
    }

    /** The six-digit code of the newest mail to an address, once it is there. */
    Optional<String> code(String address) throws IOException {
        for (var mail : newestFirst(address)) {
            var code = CODE.matcher(text(mail));
            if (code.find()) {
                return Optional.of(code.group(1));
            }
        }
        return Optional.empty();
    }

    private List<Path> newestFirst(String address) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isTo(address, file))
                    .sorted(byArrival().reversed())
                    .toList();
        }
    }

    private static boolean isTo(String address, Path file) {
        var name = FILE.matcher(file.getFileName().toString());
        return name.matches()
                && name.group(3).toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT));
    }

    private static Comparator<Path> byArrival() {
        return Comparator.<Path>comparingLong(file -> part(file, 1))
                .thenComparingLong(file -> part(file, 2));
    }

    private static long part(Path file, int group) {
        var name = FILE.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(group)) : 0;
    }

    /** The plain text of a mail; one that is still being written has none yet. */
    private static String text(Path mail) throws IOException {
        try (var content = Files.newInputStream(mail)) {
            return text(new MimeMessage(null, content));
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        var content = part.getContent();
        if (content instanceof String text) {
            return part.isMimeType("text/plain") ? text : "";
        }
        return content instanceof Multipart parts ? text(parts) : "";
    }

    private static String text(Multipart parts) throws IOException, MessagingException {
        var text = new StringBuilder();
        for (var i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(text(part)).append('\n');
        }
        return text.toString();
    }
}
