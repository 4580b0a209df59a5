package com.questcity.common.ratelimit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script and the name under which Redis keeps it. Both scripts read Redis's own clock, as the
 * replicas' may differ, and keep one number a key, which expires when the quota is whole again.
 */
record Script(String text, String sha) {

    private static final String START =
            """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local interval = tonumber(ARGV[1])
            local burst = tonumber(ARGV[2])
            local at = tonumber(redis.call('GET', KEYS[1]) or '0')
            local function keep(moment)
              local millis = math.ceil((moment - now) / 1000)
              redis.call('SET', KEYS[1], string.format('%.0f', moment), 'PX', millis)
            end
            """;

    /** Answers now and the moment after the call; that is kept if it is within the burst. */
    static final Script TAKE =
            of(
                    START
                            + """
                            local next = math.max(at, now) + interval
                            if next - now <= burst then keep(next) end
                            return {now, next}
                            """);

    static final Script GIVE_BACK =
            of(
                    START
                            + """
                            local before = at - interval
                            if before > now then keep(before) else redis.call('DEL', KEYS[1]) end
                            return {now, before}
                            """);

    private static Script of(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new Script(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
