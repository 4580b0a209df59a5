package com.questcity.quest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void outerSpacesGoAndInnerStay() {
        assertThat(PlainText.of("\u2003 Lion  bridge\n")).isEqualTo("Lion  bridge");
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(PlainText.of("и\u0306")).isEqualTo("й");
    }

    @Test
    void blankOptionalTextIsNoText() {
        assertThat(PlainText.optional("  ")).isNull();
        assertThat(PlainText.optional(null)).isNull();
        assertThat(PlainText.optional(" a ")).isEqualTo("a");
    }

    @Test
    void nullElementsStayForTheValidation() {
        assertThat(PlainText.all(Arrays.asList(" a ", null))).containsExactly("a", null);
    }
}
