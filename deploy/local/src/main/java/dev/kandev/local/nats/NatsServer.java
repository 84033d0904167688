package dev.kandev.local.nats;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A NATS server with JetStream on loopback. Closing stops it; its store stays. */
public final class NatsServer implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
    private static final int LOOK_MILLIS = 500;

    private final Process process;
    private final int port;

    private NatsServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server and waits until it accepts connections.
     *
     * @param storeDir for its streams, configuration and log; made when missing
     * @param port 0 takes a free one
     * @throws NatsException when there is no such program, or it does not come up
     */
    public static NatsServer start(Path storeDir, int port, Optional<Credentials> credentials) {
        Path log = storeDir.resolve("nats-server.log");
        return start(NatsBinary.locate(kandevHome()), storeDir, log, port, credentials);
    }

    /** As above, with a program that was located already; what the server says is appended to {@code log}. */
    public static NatsServer start(Path program, Path storeDir, Path log, int port, Optional<Credentials> credentials) {
        try {
            Files.createDirectories(storeDir);
            int chosen = port == 0 ? freePort() : port;
            Path configuration = writeConfiguration(storeDir, chosen, credentials);
            Process process = new ProcessBuilder(program.toString(), "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            NatsServer server = new NatsServer(process, chosen);
            server.awaitReady(log);
            return server;
        } catch (IOException failure) {
            throw new NatsException("NATS did not start in " + storeDir + ": " + failure.getMessage(), failure);
        }
    }

    private static Path kandevHome() {
        String home = System.getenv("KANDEV_HOME");
        return home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".kandev") : Path.of(home);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path writeConfiguration(Path storeDir, int port, Optional<Credentials> credentials)
            throws IOException {
        String text = "host: 127.0.0.1\nport: " + port + "\nmax_payload: 8MB\njetstream { store_dir: \""
                + storeDir.toAbsolutePath().resolve("store") + "\" }\n"
                + credentials
                        .map(c -> "authorization { user: \"" + c.user() + "\", password: \"" + c.password() + "\" }\n")
                        .orElse("");
        Path file = storeDir.resolve("nats-server.conf");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < deadline
                && process.isAlive()
                && !Thread.currentThread().isInterrupted()) {
            try (Socket socket = new Socket()) {
                socket.setSoTimeout(LOOK_MILLIS);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LOOK_MILLIS);
                String greeting = new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII);
                if (greeting.equals("INFO") && process.isAlive()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        process.destroyForcibly();
        throw new NatsException("NATS did not come up on port " + port + "; its log is " + log, null);
    }

    private void pause() {
        try {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** For clients; without credentials. */
    public String url() {
        return "nats://127.0.0.1:" + port;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Its one process. */
    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
