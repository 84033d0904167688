package dev.kandev.gateway.scene;

import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream from the orchestrator's end. */
public final class ServedStream {

    private final ServerWebSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();

    ServedStream(ServerWebSocket socket, boolean deaf) {
        this.socket = socket;
        socket.textMessageHandler(heard::add);
        socket.closeHandler(ignored -> closeCode.complete((int) socket.closeStatusCode()));
        if (deaf) {
            socket.pause();
        }
    }

    public String uri() {
        return socket.uri();
    }

    public String header(String name) {
        return socket.headers().get(name);
    }

    public List<String> heard() {
        return heard;
    }

    /** Completed when the gateway closed the stream. */
    public CompletableFuture<Integer> closeCode() {
        return closeCode;
    }

    public void say(String frame) {
        socket.writeTextMessage(frame);
    }

    /** Whether the frame was taken before too long. */
    public boolean sayInTime(String frame) throws InterruptedException, ExecutionException {
        try {
            socket.writeTextMessage(frame)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException tooSlow) {
            return false;
        }
    }

    public void hangUp(int code) {
        socket.close((short) code);
    }
}
