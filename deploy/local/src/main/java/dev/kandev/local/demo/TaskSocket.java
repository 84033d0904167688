package dev.kandev.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One connection to a task's stream. The next message is asked for when the one before has been dealt with. */
final class TaskSocket implements WebSocket.Listener {

    private static final int MAX_MESSAGE_CHARS = 16 * 1024 * 1024;

    private final Consumer<JsonNode> messages;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();

    TaskSocket(Consumer<JsonNode> messages) {
        this.messages = messages;
    }

    /** Completes when the connection is over, for whatever reason. */
    CompletableFuture<Void> end() {
        return end;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (partial.length() + data.length() > MAX_MESSAGE_CHARS) {
            socket.abort();
            end.complete(null);
            return null;
        }
        partial.append(data);
        if (last) {
            deliver(partial.toString());
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void deliver(String text) {
        try {
            messages.accept(Api.JSON.readTree(text));
        } catch (JsonProcessingException notForUs) {
            // A frame that is no JSON has no cursor either: passing over it loses nothing.
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end.complete(null);
    }
}
