package dev.kandev.orchestrator.stream;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** The client of a stream: takes each frame in time, or is hung up on. Thread-safe. */
public final class ClientConnection {

    private static final Logger LOG = Logger.getLogger(ClientConnection.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final WebSocketConnection socket;
    private final HttpConnection transport;
    private final Duration sendTimeout;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * A client that was let in.
     *
     * @param transport what is closed under a client that does not even take its farewell
     */
    public ClientConnection(WebSocketConnection socket, HttpConnection transport, Duration sendTimeout) {
        this.socket = socket;
        this.transport = transport;
        this.sendTimeout = sendTimeout;
    }

    /** Completes when the client took it; fails with {@link ClientFaultException} when that lasts too long. */
    public Uni<Void> send(String frame) {
        return socket.sendText(frame).ifNoItem().after(sendTimeout).failWith(ClientFaultException::tooSlow);
    }

    /**
     * Ends a stream that failed, once; never blocks.
     *
     * @param stream which one, as keys and values for the log
     */
    public void end(Throwable failure, String stream) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        if (failure instanceof IOException || socket.isClosed()) {
            LOG.debugf("stream's client is gone %s", stream);
            return;
        }
        LOG.warnf("stream closed %s error=%s", stream, failure);
        CloseReason reason = failure instanceof ClientFaultException fault ? fault.reason() : StreamEnd.NO_HISTORY;
        close(reason).subscribe().with(closed -> {}, gone -> LOG.debugf("client was gone %s", stream));
    }

    /** Says why, and hangs up on a client that does not even take that. */
    public Uni<Void> close(CloseReason reason) {
        return socket.close(reason).ifNoItem().after(FAREWELL).recoverWithUni(() -> Uni.createFrom()
                .completionStage(() -> transport.close().toCompletionStage()));
    }
}
