package com.questcity.common.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void anExtraRowMeansANextPageAfterTheLastShown() {
        var request = new PageRequest();
        request.limit = 2;

        var page = Page.of(List.of(1L, 2L, 3L), request, Function.identity(), Cursor::of);

        assertThat(page.items()).containsExactly(1L, 2L);
        assertThat(Cursor.decode(Objects.requireNonNull(page.nextCursor())).longAt(0)).isEqualTo(2);
    }

    @Test
    void theLastPageHasNoNext() {
        var page = Page.of(List.of(1L), new PageRequest(), Function.identity(), Cursor::of);

        assertThat(page.nextCursor()).isNull();
    }
}
