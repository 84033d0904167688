package dev.kandev.agents.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kandev.agents.git.GitCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A repository over HTTP, whose commits nobody gets until it is told to give them. */
final class HoldingGitServer implements AutoCloseable {

    private final GitCommand git = new GitCommand(Duration.ofSeconds(30), () -> false);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path directory;
    private final HttpServer server;
    private boolean holding = true;
    private int fetches;

    /** Makes the repository, with one commit, below a directory. */
    HoldingGitServer(Path directory) throws IOException {
        this.directory = directory;
        Path work = Files.createDirectories(directory.resolve("work"));
        Files.writeString(work.resolve("README"), "to be checked out\n");
        run(work, "init", "--quiet", "-b", "main");
        run(work, "add", "README");
        run(work, "-c", "user.name=ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "-m", "first");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void run(Path where, String... arguments) {
        GitCommand.Outcome outcome = git.run(where, arguments);
        assertThat(outcome.succeeded())
                .as("git %s: %s", List.of(arguments), outcome.err())
                .isTrue();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/work/.git";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (new String(request, ISO_8859_1).contains("command=fetch")) {
                hold();
            }
            Process backend = backend(exchange);
            try (OutputStream input = backend.getOutputStream()) {
                input.write(request);
            }
            try (InputStream output = backend.getInputStream()) {
                pass(output, exchange);
            }
        }
    }

    /** By git's own program for web servers (git-http-backend(1)). */
    private Process backend(HttpExchange exchange) throws IOException {
        ProcessBuilder backend = new ProcessBuilder("git", "http-backend");
        URI uri = exchange.getRequestURI();
        backend.environment()
                .putAll(Map.of(
                        "GIT_PROJECT_ROOT", directory.toString(),
                        "GIT_HTTP_EXPORT_ALL", "1",
                        "PATH_INFO", uri.getPath(),
                        "QUERY_STRING", uri.getQuery() == null ? "" : uri.getQuery(),
                        "REQUEST_METHOD", exchange.getRequestMethod(),
                        "CONTENT_TYPE", header(exchange, "Content-Type"),
                        "GIT_PROTOCOL", header(exchange, "Git-Protocol")));
        return backend.start();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void pass(InputStream output, HttpExchange exchange) throws IOException {
        for (String line = line(output); !line.isEmpty(); line = line(output)) {
            String[] header = line.split(": ", 2);
            exchange.getResponseHeaders().add(header[0], header[1]);
        }
        exchange.sendResponseHeaders(200, 0);
        output.transferTo(exchange.getResponseBody());
    }

    private static String line(InputStream output) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = output.read(); next >= 0 && next != '\n'; next = output.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private synchronized void hold() {
        fetches++;
        try {
            while (holding) {
                wait();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often somebody wanted to have commits. */
    synchronized int fetches() {
        return fetches;
    }

    /** Answers everybody, from now on. */
    synchronized void letGo() {
        holding = false;
        notifyAll();
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }
}
