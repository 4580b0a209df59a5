package com.questcity.auth.session;

import com.questcity.common.ratelimit.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    String network() {
        return Network.of(ip);
    }

    /** The same for a device from wherever it comes; apps name theirs, browsers do not. */
    byte[] fingerprint() {
        try {
            var told = name.isEmpty() ? "agent:" + userAgent : "name:" + name;
            return MessageDigest.getInstance("SHA-256")
                    .digest(told.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String cut(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
