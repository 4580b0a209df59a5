package com.questcity.quest;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is kept: without outer spaces, and composed (NFC), so that what looks the same is the
 * same. Nulls pass, as validation names them only afterwards.
 */
public final class PlainText {

    private PlainText() {}

    @SuppressWarnings("NullAway") // null only comes in, and goes out, before validation
    public static String of(String text) {
        return text == null ? text : Normalizer.normalize(text.strip(), Form.NFC);
    }

    /** For optional fields: blank text is no text. */
    public static @Nullable String optional(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = of(text);
        return plain.isEmpty() ? null : plain;
    }

    /** Keeps null elements for the validation to refuse. */
    public static @Nullable List<String> all(@Nullable List<String> texts) {
        return texts == null ? null : texts.stream().map(PlainText::of).toList();
    }
}
