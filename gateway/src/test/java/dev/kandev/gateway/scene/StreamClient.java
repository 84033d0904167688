package dev.kandev.gateway.scene;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A WebSocket client of the gateway. Remembers each message in the order of arrival. */
public final class StreamClient implements WebSocket.Listener, AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
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

    /** Reads as fast as it can; fails as the upgrade does. */
    public static StreamClient open(int port, String path, UnaryOperator<WebSocket.Builder> headers) {
        return new StreamClient(address(port, path), true, headers);
    }

    /** With the token in the header. */
    public static StreamClient open(int port, String path, Person person) {
        return open(port, path, request -> request.header("Authorization", "Bearer " + person.token()));
    }

    /** Reads nothing until {@link #readOn()}. */
    public static StreamClient openWithoutReading(int port, String path, Person person) {
        return new StreamClient(
                address(port, path), false, request -> request.header("Authorization", "Bearer " + person.token()));
    }

    private static URI address(int port, String path) {
        return URI.create("ws://127.0.0.1:" + port + path);
    }

    public List<String> messages() {
        return messages;
    }

    /** Completed when the gateway closed the stream. */
    public CompletableFuture<Integer> closeCode() {
        return closeCode;
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    /** Returns when the message has been handed to the operating system. */
    public void say(String text) {
        socket.sendText(text, true).join();
    }

    public void hangUp(int code) {
        socket.sendClose(code, "").join();
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
            messages.add(message.toString());
            message.setLength(0);
        }
        return null;
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
