package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to the daemon that can be cut: connections through it break, as they do when a network or a daemon fails. */
final class Relay implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final ServerSocketChannel server;
    private final Queue<SocketChannel> open = new ConcurrentLinkedQueue<>();

    Relay() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        run("relay-accept", this::accept);
    }

    DockerDaemon daemon() throws IOException {
        int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        return new DockerDaemon(() -> AgentBench.at("tcp://127.0.0.1:" + port));
    }

    /** Breaks every connection that is open now; returns how many. */
    int cut() throws IOException {
        int count = 0;
        for (SocketChannel channel = open.poll(); channel != null; channel = open.poll()) {
            channel.close();
            count++;
        }
        return count;
    }

    private void accept() throws IOException {
        while (true) {
            SocketChannel client = server.accept();
            SocketChannel upstream = connect();
            open.add(client);
            open.add(upstream);
            run("relay-up", () -> pump(client, upstream));
            run("relay-down", () -> pump(upstream, client));
        }
    }

    private static SocketChannel connect() throws IOException {
        URI daemon =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build().getDockerHost();
        return daemon.getScheme().equals("unix")
                ? SocketChannel.open(UnixDomainSocketAddress.of(daemon.getPath()))
                : SocketChannel.open(new InetSocketAddress(daemon.getHost(), daemon.getPort()));
    }

    private static void pump(SocketChannel from, SocketChannel to) throws IOException {
        try (from;
                to) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        }
    }

    private static void run(String name, Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        step.run();
                    } catch (IOException cut) {
                        // What it is there for.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private interface Step {
        void run() throws IOException;
    }
}
