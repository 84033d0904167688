package dev.kandev.gateway.scene;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The orchestrator's WebSocket side on the wire: what is said on a stream the test decides. */
public final class OrchestratorStreams implements AutoCloseable {

    private static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<ServedStream> opened = new LinkedBlockingQueue<>();
    private volatile boolean deaf;

    public OrchestratorStreams(int port) {
        vertx.createHttpServer(new HttpServerOptions()
                        .setMaxWebSocketFrameSize(MAX_MESSAGE_BYTES)
                        .setMaxWebSocketMessageSize(MAX_MESSAGE_BYTES))
                .requestHandler(request ->
                        request.toWebSocket().onSuccess(socket -> opened.add(new ServedStream(socket, deaf))))
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Streams that are opened from now on take nothing from their clients. */
    public void goDeaf() {
        deaf = true;
    }

    /** The next one that is opened. */
    public ServedStream awaitStream() throws InterruptedException {
        return Objects.requireNonNull(opened.poll(10, TimeUnit.SECONDS), "nobody opened a stream");
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
