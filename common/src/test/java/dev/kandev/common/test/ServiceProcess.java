package dev.kandev.common.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own. Closing stops it. */
public final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a service and waits until it is ready. Its output goes to {@code target/<module>.log}.
     *
     * @param settings by the names of our configuration
     */
    public static ServiceProcess start(String module, Map<String, String> settings) {
        Path jar = Path.of("..", module, "target", "quarkus-app", "quarkus-run.jar");
        assertThat(jar).as("package " + module + " first").exists();
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", module + ".log").toFile());
        settings.forEach((key, value) -> builder.environment().put(variable(key), value));
        builder.environment().put("KANDEV_HTTP_PORT", String.valueOf(port));
        try {
            ServiceProcess service = new ServiceProcess(builder.start(), port);
            try {
                service.awaitReady(module);
                return service;
            } catch (RuntimeException failure) {
                service.kill();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Where it listens on loopback. */
    public int port() {
        return port;
    }

    private void awaitReady(String module) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        await().atMost(Duration.ofSeconds(60))
                .failFast(module + " ended, see its log", () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    /** With SIGKILL; returns when it is gone. */
    public void kill() {
        await().until(() -> process.destroyForcibly().waitFor(5, TimeUnit.SECONDS));
    }

    /** With SIGTERM; does not wait. */
    public void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
