package com.questcity.embedded;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A delivered mail, decoded for a person. */
public record Mail(String from, String to, String subject, String text) {

    static Mail of(MimeMessage message) throws MessagingException, IOException {
        return new Mail(
                addresses(message.getFrom()),
                addresses(message.getAllRecipients()),
                message.getSubject() == null ? "" : message.getSubject(),
                text(message).strip());
    }

    private static String addresses(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The plain text if there is any, else whatever text there is. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var best = "";
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart candidate = parts.getBodyPart(i);
                if (candidate.isMimeType("text/plain")) {
                    return text(candidate);
                }
                best = best.isEmpty() ? text(candidate) : best;
            }
            return best;
        }
        return part.isMimeType("text/*") ? part.getContent().toString() : "";
    }
}
