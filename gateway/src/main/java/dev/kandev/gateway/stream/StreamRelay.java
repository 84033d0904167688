package dev.kandev.gateway.stream;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketConnectOptions;
import org.jboss.logging.Logger;

/**
 * One client's stream: frames pass unread. While one is being sent to the client none is read from the orchestrator, so
 * a slow client is felt there, which closes it with 1013 in the end; nothing piles up here.
 */
class StreamRelay {

    private static final Logger LOG = Logger.getLogger(StreamRelay.class);

    private final WebSocketConnection client;
    private final ClientWebSocket upstream;

    StreamRelay(WebSocketConnection client, ClientWebSocket upstream) {
        this.client = client;
        this.upstream = upstream;
    }

    /** Completes when frames flow, or when the client has been told why they do not. */
    Uni<Void> connect(WebSocketConnectOptions options) {
        upstream.textMessageHandler(text -> pass(client.sendText(text)));
        upstream.binaryMessageHandler(bytes -> pass(client.sendBinary(bytes)));
        upstream.exceptionHandler(failure -> LOG.debugf("stream broken connection=%s error=%s", client.id(), failure));
        upstream.closeHandler(ignored ->
                closeClient(CloseCodes.ofUpstream(upstream.closeStatusCode()), String.valueOf(upstream.closeReason())));
        return uni(upstream.connect(options).<Void>mapEmpty())
                .onFailure()
                .recoverWithUni(failure -> client.close(refusal(failure)));
    }

    /** For clients that talk back. */
    Uni<Void> toUpstream(String text) {
        return uni(upstream.writeTextMessage(text));
    }

    /** Carries the client's close code on; no effect when the orchestrator closed first. */
    void clientClosed(CloseReason reason) {
        upstream.close(CloseCodes.ofClient(reason), reason == null ? null : reason.getMessage());
    }

    private void pass(Uni<Void> sending) {
        upstream.pause();
        sending.subscribe().with(sent -> upstream.resume(), gone -> upstream.close());
    }

    private void closeClient(int code, String reason) {
        if (client.isOpen()) {
            client.close(new CloseReason(code, "null".equals(reason) ? "" : reason))
                    .subscribe()
                    .with(closed -> {}, gone -> LOG.debugf("client was gone connection=%s", client.id()));
        }
    }

    private static CloseReason refusal(Throwable failure) {
        if (failure instanceof UpgradeRejectedException rejected
                && (rejected.getStatus() == 403 || rejected.getStatus() == 404)) {
            return new CloseReason(CloseCodes.NOT_VISIBLE, "no such task");
        }
        LOG.warnf("orchestrator is away, stream refused error=%s", failure.getMessage());
        return new CloseReason(CloseCodes.TRY_AGAIN, "the orchestrator is away");
    }

    private static Uni<Void> uni(Future<Void> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}
