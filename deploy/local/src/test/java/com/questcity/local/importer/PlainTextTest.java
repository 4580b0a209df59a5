package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void lineEndsAndControlsBecomeSpaces() {
        assertThat(PlainText.clean(" a\r\n\tb\u0000c\u00A0d ")).isEqualTo("a b c d");
    }

    @Test
    void whatCantBeSeenGoes() {
        assertThat(PlainText.clean("a\u202Eb\uD800c\uE000d\u200Be")).isEqualTo("abcde");
    }

    @Test
    void accentsAndPicturesStay() {
        assertThat(PlainText.clean("Ёлка é 🙂")).isEqualTo("Ёлка é 🙂");
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(PlainText.clean("Muse\u0301e")).isEqualTo("Mus\u00E9e");
    }

    @Test
    void aCutEndsWithAWholeWord() {
        assertThat(PlainText.cut("one two three", 9)).isEqualTo("one two…");
        assertThat(PlainText.cut("one two", 7)).isEqualTo("one two");
    }

    @Test
    void aLongWordIsCutBetweenCharacters() {
        assertThat(PlainText.cut("abcdefghij", 5)).isEqualTo("abcd…");
        assertThat(PlainText.cut("abc🙂🙂🙂", 5)).isEqualTo("abc…");
    }

    @Test
    void aTagBecomesATitle() {
        assertThat(PlainText.title("castle_palace")).isEqualTo("Castle palace");
    }
}
