package com.questcity.common.ratelimit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whom an address belongs to: who has one address of IPv6 has all of its /64. */
public final class Network {

    private static final int BYTES = 8;

    private Network() {}

    /** The name of the network of an address as text; of no address, that of nobody. */
    public static String of(@Nullable String address) {
        var host = address == null ? "" : address;
        var bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes != null && bytes.length > BYTES
                ? "net " + HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES))
                : "ip " + host;
    }
}
