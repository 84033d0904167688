package dev.kandev.orchestrator.scene;

import dev.kandev.common.grpc.Caller;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A WebSocket client of a task's stream, as the gateway is one. Remembers the seq of each message in the order of
 * arrival.
 */
public final class StreamClient implements AutoCloseable {

    private final List<Long> seqs = new CopyOnWriteArrayList<>();
    private final SocketClient socket;

    private StreamClient(URI address, boolean reads, UnaryOperator<WebSocket.Builder> headers) {
        socket = new SocketClient(
                address, reads, headers, message -> seqs.add(message.path("seq").asLong()));
    }

    /** Reads as fast as it can. */
    public static StreamClient open(int port, String taskId, long after) {
        return new StreamClient(address(port, taskId, String.valueOf(after)), true, StreamClient::asGateway);
    }

    /** Reads nothing until {@link #readOn()}. */
    public static StreamClient openWithoutReading(int port, String taskId) {
        return new StreamClient(address(port, taskId, "0"), false, StreamClient::asGateway);
    }

    /** With headers and a cursor of one's own; fails as the upgrade does. */
    public static StreamClient open(int port, String taskId, String after, UnaryOperator<WebSocket.Builder> headers) {
        return new StreamClient(address(port, taskId, after), true, headers);
    }

    private static URI address(int port, String taskId, String after) {
        return URI.create("ws://127.0.0.1:" + port + "/internal/tasks/" + taskId + "/stream?after=" + after);
    }

    public static WebSocket.Builder asGateway(WebSocket.Builder request) {
        return SocketClient.as(Caller.user(UUID.randomUUID()), request);
    }

    public List<Long> seqs() {
        return seqs;
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
