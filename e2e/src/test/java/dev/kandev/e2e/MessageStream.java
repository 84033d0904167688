package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A WebSocket client that keeps what it is sent. */
final class MessageStream implements WebSocket.Listener, AutoCloseable {

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final JsonFrames frames = new JsonFrames();
    private final WebSocket socket;

    MessageStream(URI address, String token) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(address, this)
                .join();
    }

    List<JsonNode> received() {
        return received;
    }

    List<Long> cursors() {
        return received.stream().map(message -> message.path("seq").asLong()).toList();
    }

    boolean saw(String type, String field, String value) {
        return received.stream()
                .anyMatch(message -> message.path("type").asText().equals(type)
                        && message.path("data").path(field).asText().equals(value));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frames.take(data, last).ifPresent(received::add);
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
