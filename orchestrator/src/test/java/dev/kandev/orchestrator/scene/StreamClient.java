package dev.kandev.orchestrator.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.WireJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A WebSocket client of a task's stream, as the gateway is one. Remembers the seq of each message in the order of
 * arrival.
 */
public final class StreamClient implements WebSocket.Listener, AutoCloseable {

    private final List<Long> seqs = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;

    private StreamClient(URI address, boolean reads, UnaryOperator<WebSocket.Builder> headers) {
        this.reads = reads;
        this.socket = headers.apply(HttpClient.newHttpClient().newWebSocketBuilder())
                .buildAsync(address, this)
                .join();
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
        return request.header(InternalToken.HEADER, Infrastructure.TOKEN)
                .header(Caller.HEADER, Caller.user(UUID.randomUUID()).asHeader());
    }

    public List<Long> seqs() {
        return seqs;
    }

    /** Completed when the service closed the stream. */
    public CompletableFuture<Integer> closeCode() {
        return closeCode;
    }

    public void readOn() {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            seqs.add(seqOf(message.toString()));
            message.setLength(0);
        }
        return null;
    }

    private static long seqOf(String json) {
        try {
            return WireJson.mapper().readTree(json).path("seq").asLong();
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closeCode.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
