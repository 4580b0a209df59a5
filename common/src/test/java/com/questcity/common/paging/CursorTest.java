package com.questcity.common.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void aCursorComesBackAsItWent() {
        var id = UUID.randomUUID();

        var back = Cursor.decode(Cursor.of(42, "ё", id).encode());

        assertThat(back.longAt(0)).isEqualTo(42);
        assertThat(back.textAt(1)).isEqualTo("ё");
        assertThat(back.uuidAt(2)).isEqualTo(id);
    }

    @Test
    void aDamagedCursorIsRefused() {
        var good = Cursor.of(42).encode();
        for (int i = 0; i < good.length(); i++) {
            var damaged = new StringBuilder(good);
            damaged.setCharAt(i, good.charAt(i) == 'A' ? 'B' : 'A');

            assertThatThrownBy(() -> Cursor.decode(damaged.toString()))
                    .as(damaged.toString())
                    .isInstanceOf(InvalidCursor.class);
        }
        for (var strange : List.of("", "AAAA", "!", "A".repeat(600), "ÿ")) {
            assertThatThrownBy(() -> Cursor.decode(strange)).isInstanceOf(InvalidCursor.class);
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var words = Cursor.decode(Cursor.of("a").encode());

        assertThatThrownBy(() -> words.longAt(0)).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> words.uuidAt(0)).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> words.textAt(1)).isInstanceOf(InvalidCursor.class);
    }
}
