package com.questcity.auth.session;

import org.jspecify.annotations.Nullable;

/**
 * What a login comes from; shown to the owner, who may recognise it or not. Cut, as it is the
 * client's text.
 */
record Device(String name, String ip, String userAgent) {

    private static final int LONGEST = 256;

    static Device of(@Nullable String name, @Nullable String ip, @Nullable String userAgent) {
        return new Device(cut(name), cut(ip), cut(userAgent));
    }

    private static String cut(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
