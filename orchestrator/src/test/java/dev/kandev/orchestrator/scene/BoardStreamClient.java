package dev.kandev.orchestrator.scene;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.grpc.Caller;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A WebSocket client of the stream of many tasks. Remembers all frames in the order of arrival. */
public final class BoardStreamClient implements AutoCloseable {

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final SocketClient socket;

    private BoardStreamClient(int port, boolean reads, UnaryOperator<WebSocket.Builder> headers) {
        URI address = URI.create("ws://127.0.0.1:" + port + "/internal/stream");
        socket = new SocketClient(address, reads, headers, frames::add);
    }

    /** Reads as fast as it can. */
    public static BoardStreamClient open(int port, Caller caller) {
        return new BoardStreamClient(port, true, request -> SocketClient.as(caller, request));
    }

    /** Reads nothing until {@link #readOn()}. */
    public static BoardStreamClient openWithoutReading(int port, Caller caller) {
        return new BoardStreamClient(port, false, request -> SocketClient.as(caller, request));
    }

    /** With headers of one's own; fails as the upgrade does. */
    public static BoardStreamClient open(int port, UnaryOperator<WebSocket.Builder> headers) {
        return new BoardStreamClient(port, true, headers);
    }

    public void say(String frame) {
        socket.say(frame);
    }

    /** Says it, and waits until the service tells of the subscription after it. */
    public JsonNode ask(String frame) {
        int before = of("subscribed").size();
        say(frame);
        return awaitSubscribed(before + 1);
    }

    /** The subscription as the service told it at this time, from 1. */
    public JsonNode awaitSubscribed(int time) {
        await().until(() -> of("subscribed").size() >= time);
        return of("subscribed").get(time - 1);
    }

    public List<JsonNode> frames() {
        return frames;
    }

    /** All frames of a kind. */
    public List<JsonNode> of(String kind) {
        return frames.stream()
                .filter(frame -> frame.path("kind").asText().equals(kind))
                .toList();
    }

    /** Types of the events of a task. */
    public List<String> events(String taskId) {
        return of("task_event").stream()
                .map(frame -> frame.path("event"))
                .filter(event -> event.path("subject").asText().equals(taskId))
                .map(event -> event.path("type").asText())
                .toList();
    }

    /** The seq of each message of a task. */
    public List<Long> seqs(String taskId) {
        return of("message").stream()
                .map(frame -> frame.path("message"))
                .filter(message -> message.path("task_id").asText().equals(taskId))
                .map(message -> message.path("seq").asLong())
                .toList();
    }

    /** Completed when the service closed the stream. */
    public CompletableFuture<Integer> closeCode() {
        return socket.closeCode();
    }

    public void readOn() {
        socket.readOn();
    }

    @Override
    public void close() {
        socket.close();
    }
}
