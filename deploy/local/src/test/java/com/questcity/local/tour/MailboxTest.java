package com.questcity.local.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void theNewestMailComesLast() throws IOException {
        mail("1700000000009-1-ann@example.org.eml", "text/plain", "111111");
        mail("1700000000010-2-ann@example.org.eml", "text/plain", "222222");
        mail("1700000000010-10-ann@example.org.eml", "text/plain", "333333");

        assertThat(mailbox().codes("ann@example.org"))
                .containsExactly("111111", "222222", "333333");
    }

    @Test
    void onlyTheAddressItselfCounts() throws IOException {
        mail("1700000000009-1-joann@example.org.eml", "text/plain", "111111");
        mail("notes.txt", "text/plain", "222222");

        assertThat(mailbox().codes("ann@example.org")).isEmpty();
        assertThat(mailbox().codes("JoAnn@example.org")).containsExactly("111111");
    }

    @Test
    void theCodeStandsOnALineOfItsOwn() throws IOException {
        mail(
                "1700000000009-1-ann@example.org.eml",
                "text/plain",
                "Order 123456 of 2026\r\n\r\n  654321\r\n");

        assertThat(mailbox().codes("ann@example.org")).containsExactly("654321");
    }

    @Test
    void thePlainPartOfAMailIsRead() throws IOException {
        var parts =
                "--b\nContent-Type: text/html\n\n<p>\n111111\n</p>\n--b\nContent-Type: text/plain\n\n222222\n--b--\n";
        mail("1700000000009-1-ann@example.org.eml", "multipart/alternative; boundary=b", parts);

        assertThat(mailbox().codes("ann@example.org")).containsExactly("222222");
    }

    @Test
    void aNoticeBetweenTwoCodesIsPassedOver() throws IOException {
        mail("1700000000009-1-ann@example.org.eml", "text/plain", "111111");
        mail("1700000000010-2-ann@example.org.eml", "text/plain", "222222");
        mail("1700000000011-3-ann@example.org.eml", "text/plain", "A new device.");

        assertThat(mailbox().awaitCode("ann@example.org", 1)).isEqualTo("222222");
        assertThat(mailbox().mails("ann@example.org")).isEqualTo(3);
    }

    @Test
    void withoutAFolderThereIsNoMail() throws IOException {
        assertThat(new Mailbox(folder.resolve("none")).codes("ann@example.org")).isEmpty();
    }

    private Mailbox mailbox() {
        return new Mailbox(folder);
    }

    private void mail(String file, String type, String text) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "Subject: Code\nMIME-Version: 1.0\nContent-Type: " + type + "\n\n" + text);
    }
}
