package com.questcity.local.importer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes strangers' text fit to be shown: one line, no control characters, no longer than allowed.
 */
final class PlainText {

    private static final String ELLIPSIS = "…";

    private PlainText() {}

    /** One line, composed, without control, formatting and unpaired characters. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ")
                .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .strip();
    }

    /** At most so many characters, ending with a whole word where there is one. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var room = length - ELLIPSIS.length();
        var end = text.lastIndexOf(' ', room);
        if (end < room / 2) {
            end = Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** {@code castle_palace} as a person writes it: {@code Castle palace}. */
    static String title(String tag) {
        var words = clean(tag.replace('_', ' '));
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
