package com.questcity.auth.account;

/** Patterns for people's texts, which end up in other people's mails and lists. */
public final class PlainText {

    /** No control or invisible characters, and no link. */
    public static final String LINE = "(?!.*://)[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*";

    /** As {@link #LINE}, but of any number of lines, with links and joined emoji. */
    public static final String LINES = "[[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]\\n\\r\\t\\u200D]*";

    public static final String MESSAGE = "must be plain text";

    private PlainText() {}
}
