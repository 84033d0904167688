package dev.kandev.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Another orchestrator beside the packaged one: the same program, told the same, but for its port. */
final class SecondOrchestrator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Process process;
    private final Path log;

    private SecondOrchestrator(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Returns when it is ready to serve. */
    static SecondOrchestrator start(KandevSystem system, int port, Path log) {
        Path first =
                Path.of("/proc", Long.toString(system.process("orchestrator").pid()));
        try {
            // Java's archive of loaded classes belongs to the first one.
            List<String> command = words(first.resolve("cmdline")).stream()
                    .filter(word -> !word.contains("SharedArchive"))
                    .toList();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment(first));
            builder.environment().put("KANDEV_HTTP_PORT", Integer.toString(port));
            SecondOrchestrator second = new SecondOrchestrator(builder.start(), log);
            await().atMost(PATIENCE).pollInterval(LOOK).until(() -> isReady(port));
            return second;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where one can be started. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> environment(Path process) throws IOException {
        return words(process.resolve("environ")).stream()
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.asList(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
    }

    private static boolean isReady(int port) throws IOException {
        URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    ServiceLog log() {
        return new ServiceLog(log);
    }

    /** Ends it without warning. */
    ProcessHandle kill() {
        process.destroyForcibly();
        return process.toHandle();
    }

    @Override
    public void close() {
        kill().onExit().join();
    }
}
