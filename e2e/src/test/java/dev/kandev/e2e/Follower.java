package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One of a crowd: keeps of a task's stream only what tells whether all of it came, and in order. A slow one takes its time after
 * each frame, as a browser on a bad line does, until it is told to hurry.
 */
final class Follower implements WebSocket.Listener, AutoCloseable {

    private static final long RECONNECT_MILLIS = 200;

    private final HttpClient http;
    private final KandevSystem system;
    private final String taskId;
    private final String token;
    private final Consumer<JsonNode> listener;
    private final List<Integer> closeCodes = new CopyOnWriteArrayList<>();
    private volatile JsonFrames frames;
    private volatile Duration pace;
    private volatile WebSocket socket;
    private volatile boolean closed;
    private volatile boolean completed;
    private volatile long last;
    private volatile long wrong;

    /** {@code listener} hears each message as it comes. */
    Follower(
            HttpClient http,
            KandevSystem system,
            String taskId,
            String token,
            Duration pace,
            Consumer<JsonNode> listener) {
        this.http = http;
        this.system = system;
        this.taskId = taskId;
        this.token = token;
        this.pace = pace;
        this.listener = listener;
    }

    /** Comes back until it is let in. */
    void connect() {
        http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(system.stream(taskId, last), this)
                .exceptionally(refused -> {
                    comeBack();
                    return null;
                });
    }

    @Override
    public void onOpen(WebSocket opened) {
        frames = new JsonFrames();
        socket = opened;
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        frames.take(data, isLast).ifPresent(this::take);
        if (pace.isZero()) {
            from.request(1);
        } else {
            CompletableFuture.delayedExecutor(pace.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> from.request(1));
        }
        return null;
    }

    private void take(JsonNode message) {
        long seq = message.path("seq").asLong();
        wrong += seq == last + 1 ? 0 : 1;
        last = seq;
        listener.accept(message);
        completed |= ReconnectingStream.isCompletion(message);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCodes.add(code);
        comeBack();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closeCodes.add(0);
        comeBack();
    }

    private void comeBack() {
        if (!closed) {
            CompletableFuture.delayedExecutor(RECONNECT_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(this::connect);
        }
    }

    boolean isConnected() {
        return socket != null;
    }

    /** Takes frames as fast as they come from now on. */
    void hurry() {
        pace = Duration.ZERO;
    }

    /** The cursor: its task's messages are numbered from 1 on. */
    long last() {
        return last;
    }

    /** How many frames were not the one after the one before. */
    long wrong() {
        return wrong;
    }

    boolean sawCompletion() {
        return completed;
    }

    /** What its connections have ended with, 0 for those that broke. */
    List<Integer> closeCodes() {
        return closeCodes;
    }

    @Override
    public void close() {
        closed = true;
        if (socket != null) {
            socket.abort();
        }
    }
}
