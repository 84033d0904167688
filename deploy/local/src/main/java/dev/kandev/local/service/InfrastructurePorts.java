package dev.kandev.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where PostgreSQL and NATS listen: on ports that were free when the launcher started, and kept until it stops. */
record InfrastructurePorts(int postgres, int nats) {

    static InfrastructurePorts free() {
        try (ServerSocket one = any();
                ServerSocket another = any()) {
            return new InfrastructurePorts(one.getLocalPort(), another.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException("no free port on loopback", none);
        }
    }

    private static ServerSocket any() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
