package com.questcity.common.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The sort keys of the last row that a client saw. Opaque to clients; a checksum tells a damaged
 * one. It grants nothing (every list filters by rights anyway), so it needs no signature.
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";
    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final int MAX_LENGTH = 512;

    public static Cursor of(Object... keys) {
        return new Cursor(Stream.of(keys).map(String::valueOf).toList());
    }

    String encode() {
        var text =
                keys.stream()
                        .collect(Collectors.joining(SEPARATOR))
                        .getBytes(StandardCharsets.UTF_8);
        var bytes =
                ByteBuffer.allocate(text.length + CHECKSUM_BYTES)
                        .put(text)
                        .putInt(checksum(text))
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Cursor decode(String encoded) {
        if (encoded.length() > MAX_LENGTH) {
            throw new InvalidCursor();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(encoded);
            if (bytes.length <= CHECKSUM_BYTES) {
                throw new InvalidCursor();
            }
            var text = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
            if (ByteBuffer.wrap(bytes, text.length, CHECKSUM_BYTES).getInt() != checksum(text)) {
                throw new InvalidCursor();
            }
            return new Cursor(
                    List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    public long longAt(int position) {
        try {
            return Long.parseLong(textAt(position));
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }

    public UUID uuidAt(int position) {
        try {
            return UUID.fromString(textAt(position));
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    public String textAt(int position) {
        if (position >= keys.size()) {
            throw new InvalidCursor();
        }
        return keys.get(position);
    }

    private static int checksum(byte[] text) {
        var checksum = new CRC32C();
        checksum.update(text);
        return (int) checksum.getValue();
    }
}
