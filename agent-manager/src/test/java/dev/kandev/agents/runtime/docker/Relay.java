package dev.kandev.agents.runtime.docker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
import java.util.regex.Pattern;

/**
 * A way to the daemon that can be cut: connections through it break, as they do when a network or a daemon fails. And on which a request
 * can be kept back, so that one has the time to do something before the daemon hears of it.
 */
public final class Relay implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final ServerSocketChannel server;
    private final Queue<SocketChannel> open = new ConcurrentLinkedQueue<>();
    /** Null while every request may pass. */
    private Pattern unwanted;

    private int kept;

    /** Listens on a free port of loopback. */
    public Relay() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        run("relay-accept", this::accept);
    }

    DockerDaemon daemon() throws IOException {
        String address = address();
        return new DockerDaemon(() -> AgentBench.at(address));
    }

    /** As {@code DOCKER_HOST} takes it. */
    public String address() throws IOException {
        return "tcp://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /** Keeps back requests that begin like this, from now on. */
    public synchronized void keepBack(Pattern beginning) {
        unwanted = beginning;
    }

    /** Whether a request is kept back. */
    public synchronized boolean keepsBack() {
        return kept > 0;
    }

    /** Lets requests pass again. Those that were kept back are dropped, and their connections with them: the daemon never hears of them. */
    public synchronized void letPass() {
        unwanted = null;
        notifyAll();
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
            run("relay-up", () -> pump(client, upstream, this::admit));
            run("relay-down", () -> pump(upstream, client, answer -> {}));
        }
    }

    private static SocketChannel connect() throws IOException {
        URI daemon =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build().getDockerHost();
        return daemon.getScheme().equals("unix")
                ? SocketChannel.open(UnixDomainSocketAddress.of(daemon.getPath()))
                : SocketChannel.open(new InetSocketAddress(daemon.getHost(), daemon.getPort()));
    }

    /** A request comes in one piece, or begins one: clients write it at once. */
    private synchronized void admit(ByteBuffer piece) throws IOException {
        if (unwanted == null
                || !unwanted.matcher(ISO_8859_1.decode(piece.duplicate())).lookingAt()) {
            return;
        }
        kept++;
        try {
            while (unwanted != null) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            kept--;
        }
        throw new IOException("kept back");
    }

    private static void pump(SocketChannel from, SocketChannel to, Gate gate) throws IOException {
        try (from;
                to) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (from.read(buffer) >= 0) {
                buffer.flip();
                gate.admit(buffer);
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
        letPass();
        cut();
    }

    private interface Gate {
        void admit(ByteBuffer piece) throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }
}
