package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A client as it should be: whenever its socket ends, it connects again with the cursor of the last message it has. */
final class ReconnectingStream implements AutoCloseable {

    private static final Executor LATER = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Address system;
    private final String taskId;
    private final String token;
    private final Consumer<JsonNode> listener;
    private final List<JsonNode> received = new ArrayList<>();
    private WebSocket socket;
    private int connections;
    private boolean closed;

    ReconnectingStream(KandevSystem system, String taskId, String token) {
        this(system.address(), taskId, token, message -> {});
    }

    /** {@code listener} hears each message as it comes. */
    ReconnectingStream(KandevSystem system, String taskId, String token, Consumer<JsonNode> listener) {
        this(system.address(), taskId, token, listener);
    }

    /** The same, wherever it is. */
    ReconnectingStream(Address system, String taskId, String token, Consumer<JsonNode> listener) {
        this.system = system;
        this.taskId = taskId;
        this.token = token;
        this.listener = listener;
        connect();
    }

    private synchronized void connect() {
        if (closed) {
            return;
        }
        http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(system.stream(taskId, cursor()), new Frames())
                .whenComplete((opened, failure) -> {
                    if (failure != null) {
                        LATER.execute(this::connect);
                    }
                });
    }

    private synchronized void opened(WebSocket opened) {
        socket = opened;
        connections++;
        if (closed) {
            opened.abort();
        }
    }

    private synchronized void receive(JsonNode message) {
        listener.accept(message);
        received.add(message);
    }

    private synchronized long cursor() {
        return received.isEmpty()
                ? 0
                : received.get(received.size() - 1).path("seq").asLong();
    }

    /** All messages so far, over all connections. */
    synchronized List<JsonNode> received() {
        return List.copyOf(received);
    }

    synchronized int count() {
        return received.size();
    }

    synchronized int reconnects() {
        return connections - 1;
    }

    /** Whether the execution has ended well, as far as this client knows. */
    synchronized boolean sawCompletion() {
        return received.stream().anyMatch(ReconnectingStream::isCompletion);
    }

    /** Whether a message tells of the good end of an execution. */
    static boolean isCompletion(JsonNode message) {
        return message.path("type").asText().equals("status")
                && message.path("data").path("status").asText().equals("completed");
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (socket != null) {
            socket.abort();
        }
    }

    /** One connection; what it had of an unfinished message goes with it. */
    private final class Frames implements WebSocket.Listener {

        private final JsonFrames frames = new JsonFrames();

        @Override
        public void onOpen(WebSocket from) {
            opened(from);
            from.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            frames.take(data, last).ifPresent(ReconnectingStream.this::receive);
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            LATER.execute(ReconnectingStream.this::connect);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            LATER.execute(ReconnectingStream.this::connect);
        }
    }
}
