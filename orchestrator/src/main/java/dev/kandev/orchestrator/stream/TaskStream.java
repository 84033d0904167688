package dev.kandev.orchestrator.stream;

import dev.kandev.orchestrator.message.MessageHistory;
import dev.kandev.orchestrator.message.StoredMessage;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One client's stream of one task. It pulls: reads a page after its cursor, sends it message by message, each after the
 * one before was taken, and reads the next page, until there is none; then it rests until it is woken. So it holds one
 * page at most, and there is no seam between history and news.
 */
final class TaskStream {

    private static final Logger LOG = Logger.getLogger(TaskStream.class);
    private static final int PAGE = 200;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final UUID taskId;
    private final WebSocketConnection client;
    private final HttpConnection transport;
    private final MessageHistory history;
    private final Duration sendTimeout;

    /**
     * Wakes that no finished look at the history has covered yet; whoever makes it 1 begins to pull, so there is one
     * pull at a time.
     */
    private final AtomicInteger wakes = new AtomicInteger();

    /** Written by the one pull that runs. */
    private volatile long cursor;

    TaskStream(
            UUID taskId,
            long after,
            WebSocketConnection client,
            HttpConnection transport,
            MessageHistory history,
            Duration sendTimeout) {
        this.taskId = taskId;
        this.cursor = after;
        this.client = client;
        this.transport = transport;
        this.history = history;
        this.sendTimeout = sendTimeout;
    }

    /** There may be news; from any thread, never blocks. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            pull();
        }
    }

    private void pull() {
        int covered = wakes.get();
        Uni.createFrom()
                .item(() -> history.page(taskId, cursor, PAGE))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(page -> send(page).replaceWith(page.isEmpty()))
                .subscribe()
                .with(upToDate -> goOn(upToDate, covered), this::fail);
    }

    private void goOn(boolean upToDate, int covered) {
        if (!upToDate || wakes.addAndGet(-covered) > 0) {
            pull();
        }
    }

    private Uni<Void> send(List<StoredMessage> page) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> send(StoredMessage message) {
        return client.sendText(message.envelopeJson())
                .ifNoItem()
                .after(sendTimeout)
                .failWith(() -> new SlowClientException(message.seq()))
                .invoke(() -> cursor = message.seq());
    }

    /** The wakes stay as they are, so nothing is pulled any more. */
    private void fail(Throwable failure) {
        if (failure instanceof IOException || client.isClosed()) {
            LOG.debugf("stream's client is gone taskId=%s seq=%d", taskId, cursor);
            return;
        }
        LOG.warnf("stream closed taskId=%s seq=%d error=%s", taskId, cursor, failure);
        CloseReason reason = failure instanceof SlowClientException ? StreamEnd.TOO_SLOW : StreamEnd.NO_HISTORY;
        close(reason).subscribe().with(closed -> {}, gone -> LOG.debugf("client was gone taskId=%s", taskId));
    }

    /** Says why, and hangs up on a client that does not even take that. */
    Uni<Void> close(CloseReason reason) {
        return client.close(reason).ifNoItem().after(FAREWELL).recoverWithUni(() -> Uni.createFrom()
                .completionStage(() -> transport.close().toCompletionStage()));
    }
}
