package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a scripted model over HTTP, in every dialect at once. */
public final class ModelServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int STREAMING = 0;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Dialect> DIALECTS =
            List.of(new GeminiDialect(), new AnthropicDialect(), new ChatDialect(), new ResponsesDialect());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /** Where answers wait. */
    private record Gate(CountDownLatch reached, CountDownLatch opened) {

        Gate() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    private ModelServer(InetAddress address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** On a free port of this address only. */
    public static ModelServer listen(InetAddress address) throws IOException {
        return new ModelServer(address);
    }

    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Whether an answer waits there, or did. */
    public boolean isReached(String gate) {
        return gate(gate).reached().getCount() == 0;
    }

    /** Lets what waits there go on, and whatever comes. */
    public void open(String gate) {
        gate(gate).opened().countDown();
    }

    private Gate gate(String name) {
        return gates.computeIfAbsent(name, unknown -> new Gate());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<Dialect> asked =
                    DIALECTS.stream().filter(dialect -> dialect.isAsked(path)).findFirst();
            if (asked.isEmpty()) {
                send(exchange, NOT_FOUND, "{}");
                return;
            }
            JsonNode request = JSON.readTree(body);
            Answer answer = Script.answer(asked.get().question(request), body);
            if (!answer.isOk()) {
                send(exchange, answer.status(), "{\"error\":{\"message\":\"refused by the script\"}}");
            } else if (asked.get().wantsStream(path, request)) {
                stream(exchange, asked.get(), answer);
            } else {
                send(exchange, OK, asked.get().whole(answer).toString());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void stream(HttpExchange exchange, Dialect dialect, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(OK, STREAMING);
        OutputStream out = exchange.getResponseBody();
        write(out, dialect.opening());
        for (int number = 0; number < answer.chunks().size(); number++) {
            if (number == 1 && answer.gate().isPresent()) {
                pass(gate(answer.gate().get()));
            }
            write(out, List.of(dialect.chunk(answer.chunks().get(number))));
        }
        write(out, dialect.closing(answer));
    }

    private static void write(OutputStream out, List<Frame> frames) throws IOException {
        for (Frame frame : frames) {
            out.write(frame.text().getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static void pass(Gate gate) {
        gate.reached().countDown();
        try {
            gate.opened().await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
