package dev.kandev.gateway.stream;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.ClientWebSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One client's stream: frames pass unread, in order. While one is being sent to the client none is read from the
 * orchestrator, so a slow client is felt there, which closes it with 1013 in the end; nothing piles up here. The other
 * way what the orchestrator has not taken yet is bounded, and a client that says more is closed with 1013 by us.
 */
class StreamRelay {

    private static final Logger LOG = Logger.getLogger(StreamRelay.class);
    private static final TypedKey<StreamRelay> RELAY = new TypedKey<>("kandev-relay");

    /** More than the largest message that a client may send. */
    private static final int MAX_WAITING_CHARS = 2 * 1024 * 1024;

    private final WebSocketConnection client;
    private final Future<ClientWebSocket> connected;
    private final AtomicInteger waitingChars = new AtomicInteger();

    private StreamRelay(
            WebSocketConnection client, Function<Consumer<ClientWebSocket>, Future<ClientWebSocket>> connecting) {
        this.client = client;
        this.connected = connecting.apply(this::listen);
    }

    private void listen(ClientWebSocket upstream) {
        upstream.textMessageHandler(text -> pass(upstream, client.sendText(text)));
        upstream.binaryMessageHandler(bytes -> pass(upstream, client.sendBinary(bytes)));
        upstream.exceptionHandler(failure -> LOG.debugf("stream broken connection=%s error=%s", client.id(), failure));
        upstream.closeHandler(ignored ->
                closeClient(CloseCodes.ofUpstream(upstream.closeStatusCode()), String.valueOf(upstream.closeReason())));
    }

    /**
     * Begins the stream of a client that has just been let in; on its event loop.
     *
     * @param connecting one of the ways of {@link Upstream}
     * @return completes when frames flow, or when the client has been told why they do not
     */
    static Uni<Void> open(
            WebSocketConnection client, Function<Consumer<ClientWebSocket>, Future<ClientWebSocket>> connecting) {
        StreamRelay relay = new StreamRelay(client, connecting);
        client.userData().put(RELAY, relay);
        return uni(relay.connected.<Void>mapEmpty())
                .onFailure()
                .recoverWithUni(failure -> client.close(refusal(failure)));
    }

    /** The stream that was opened for this client. */
    static StreamRelay of(WebSocketConnection client) {
        return client.userData().get(RELAY);
    }

    /** For clients that talk back, also before the orchestrator is reached. Where it is gone the client is told so. */
    Uni<Void> toUpstream(String text) {
        if (waitingChars.addAndGet(text.length()) > MAX_WAITING_CHARS) {
            closeClient(CloseCodes.TOO_MUCH, "said more than the orchestrator takes");
            return Uni.createFrom().voidItem();
        }
        return uni(connected
                .compose(upstream -> upstream.writeTextMessage(text))
                .onComplete(taken -> waitingChars.addAndGet(-text.length()))
                .otherwiseEmpty());
    }

    /** Carries the client's close code on; no effect when the orchestrator closed first. */
    void clientClosed(CloseReason reason) {
        connected.onSuccess(
                upstream -> upstream.close(CloseCodes.ofClient(reason), reason == null ? null : reason.getMessage()));
    }

    private static void pass(ClientWebSocket upstream, Uni<Void> sending) {
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
        if (Upstream.isRefusal(failure)) {
            return new CloseReason(CloseCodes.NOT_VISIBLE, "no such stream");
        }
        return new CloseReason(CloseCodes.TRY_AGAIN, "the orchestrator is away");
    }

    private static Uni<Void> uni(Future<Void> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}
