package dev.kandev.local.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether anybody is there at all. */
public final class Listening {

    private static final int CONNECT_MILLIS = 1_000;

    private Listening() {}

    /** Whether a port of loopback accepts connections. */
    public static boolean on(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
