package com.questcity.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP/1.1 by the byte, as no well-behaved client would. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 5_000;

    /**
     * What came back before the server closed; closed is false when it kept the connection open.
     */
    record Answer(String text, boolean closed) {

        int status() {
            return text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12));
        }
    }

    private RawHttp() {}

    static Answer send(int port, String request) {
        return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Answer send(int port, byte[] request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server may answer and close before it has read everything: that is the point.
            }
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
            return new Answer(text.toString(), true);
        } catch (SocketTimeoutException e) {
            return new Answer(text.toString(), false);
        } catch (java.net.SocketException e) {
            return new Answer(text.toString(), true);
        }
    }
}
