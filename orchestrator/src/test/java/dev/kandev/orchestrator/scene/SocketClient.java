package dev.kandev.orchestrator.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.WireJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A WebSocket whose frames are JSON. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private final Consumer<JsonNode> frames;
    private final boolean reads;
    private final WebSocket socket;

    /**
     * Opens it, or fails as the upgrade does.
     *
     * @param reads whether at once, as fast as it can, or not before {@link #readOn()}
     */
    SocketClient(URI address, boolean reads, UnaryOperator<WebSocket.Builder> headers, Consumer<JsonNode> frames) {
        this.frames = frames;
        this.reads = reads;
        this.socket = headers.apply(HttpClient.newHttpClient().newWebSocketBuilder())
                .buildAsync(address, this)
                .join();
    }

    static WebSocket.Builder as(Caller caller, WebSocket.Builder request) {
        return request.header(InternalToken.HEADER, Infrastructure.TOKEN).header(Caller.HEADER, caller.asHeader());
    }

    CompletableFuture<Integer> closeCode() {
        return closeCode;
    }

    void readOn() {
        socket.request(Long.MAX_VALUE);
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            frames.accept(json(frame.toString()));
            frame.setLength(0);
        }
        return null;
    }

    private static JsonNode json(String text) {
        try {
            return WireJson.mapper().readTree(text);
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
