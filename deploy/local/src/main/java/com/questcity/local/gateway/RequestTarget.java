package com.questcity.local.gateway;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every spelling of a path that two programs could read differently. What is left is routed
 * as it was sent, so no decoding, here or in a service, can turn a public path into a private one.
 */
final class RequestTarget {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!$-;=?-Z_a-z~]+");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");

    /** Control characters, and the characters that mean something to a path parser: % . / ; \\ */
    private static final Pattern HIDDEN = Pattern.compile("%([01][0-9a-f]|25|2e|2f|3b|5c|7f)");

    private RequestTarget() {}

    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Why the target is refused, or null when it is fine. */
    static @Nullable String refusal(String target) {
        if (!target.startsWith("/")) {
            return "The request target must be a path.";
        }
        if (!VISIBLE_ASCII.matcher(target).matches() || target.indexOf('#') >= 0) {
            return "The request target must be percent-encoded.";
        }
        var path = path(target);
        if (BROKEN_ESCAPE.matcher(target).find()) {
            return "The request target has a broken percent escape.";
        }
        if (HIDDEN.matcher(path.toLowerCase(Locale.ROOT)).find()) {
            return "The path hides a character behind a percent escape.";
        }
        if (path.contains("//") || DOT_SEGMENT.matcher(path).find()) {
            return "The path has an empty or a dot segment.";
        }
        if (path.indexOf(';') >= 0 || path.indexOf('\\') >= 0) {
            return "The path has a semicolon or a backslash.";
        }
        return null;
    }
}
