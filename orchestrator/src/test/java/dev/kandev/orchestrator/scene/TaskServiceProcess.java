package dev.kandev.orchestrator.scene;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged task-service as a process of its own. Closing stops it. */
final class TaskServiceProcess implements AutoCloseable {

    private static final Path JAR = Path.of("../task-service/target/quarkus-app/quarkus-run.jar");
    private static final Path LOG = Path.of("target/task-service.log");

    private final Process process;
    private final int port;

    private TaskServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on the given stores and waits until it is ready. */
    static TaskServiceProcess start(Map<String, String> stores) {
        assertThat(JAR).as("package task-service first").exists();
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        stores.forEach(
                (key, value) -> builder.environment().put(key.toUpperCase().replace('.', '_'), value));
        builder.environment().put("KANDEV_HTTP_PORT", String.valueOf(port));
        try {
            TaskServiceProcess service = new TaskServiceProcess(builder.start(), port);
            service.awaitReady();
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).as("see " + LOG).isTrue();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
