package com.questcity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSmtpTest {

    @TempDir Path folder;

    @Test
    void theNewestMailIsReadAsText() throws MessagingException {
        try (var smtp = LocalSmtp.at(folder, 0)) {
            send(smtp, "mira@example.org", "Код: 111111");
            send(smtp, "mira@example.org", "Код: 222222");
            send(smtp, "ivan@example.org", "Код: 333333");

            var mail = smtp.mails().newest("Mira@example.org").orElseThrow();

            assertThat(mail.text()).isEqualTo("Код: 222222");
            assertThat(mail.subject()).isEqualTo("Подтверждение");
            assertThat(mail.from()).isEqualTo("questcity@example.org");
            assertThat(mail.to()).isEqualTo("mira@example.org");
            assertThat(smtp.mails().newest("").orElseThrow().text()).isEqualTo("Код: 333333");
            assertThat(smtp.mails().newest("nobody@example.org")).isEmpty();
            assertThat(smtp.mails().all("mira@example.org"))
                    .extracting(Mail::text)
                    .containsExactly("Код: 111111", "Код: 222222");
        }
    }

    @Test
    void everyRecipientGetsAFileAndNoneLeavesTheFolder() throws MessagingException, IOException {
        try (var smtp = LocalSmtp.at(folder, 0)) {
            send(smtp, "mira@example.org, \"../../loot\"@example.org", "hello");
        }

        try (var files = Files.list(folder)) {
            assertThat(
                            files.map(file ->
                                    file.getFileName()
                                            .toString()
                                            .replaceFirst("^[0-9]+-[0-9]+-", "")))
                    .hasSize(2)
                    .contains("mira@example.org.eml")
                    .allMatch(name -> !name.contains("/"));
        }
    }

    @Test
    void aTemporaryServerTakesItsMailsWithIt() throws MessagingException {
        var smtp = LocalSmtp.temporary();
        send(smtp, "mira@example.org", "hello");

        smtp.close();

        assertThat(smtp.mails().newest("")).isEmpty();
    }

    private static void send(LocalSmtp smtp, String to, String text) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(smtp.port()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("questcity@example.org");
        mail.setRecipients(RecipientType.TO, InternetAddress.parse(to));
        mail.setSubject("Подтверждение", "UTF-8");
        mail.setContent(new MimeMultipart("alternative", html(text), plain(text)));
        Transport.send(mail);
    }

    private static MimeBodyPart plain(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8");
        return part;
    }

    private static MimeBodyPart html(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText("<p>" + text + "</p>", "UTF-8", "html");
        return part;
    }
}
