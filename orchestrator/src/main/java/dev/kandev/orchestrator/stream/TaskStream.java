package dev.kandev.orchestrator.stream;

import dev.kandev.orchestrator.message.MessageHistory;
import dev.kandev.orchestrator.message.StoredMessage;
import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * One client's stream of one task. It pulls: reads a page after its cursor, sends it message by message, each after the
 * one before was taken, and reads the next page, until there is none; then it rests until it is woken. So it holds one
 * page at most, and there is no seam between history and news.
 */
final class TaskStream {

    private static final int PAGE = 200;

    private final UUID taskId;
    private final ClientConnection client;
    private final MessageHistory history;
    private final BroadcastLatency latency;
    private final PullLoop loop = new PullLoop(this::step, this::fail);

    /** Written by the one pull that runs. */
    private volatile long cursor;

    TaskStream(UUID taskId, long after, ClientConnection client, MessageHistory history, BroadcastLatency latency) {
        this.taskId = taskId;
        this.cursor = after;
        this.client = client;
        this.history = history;
        this.latency = latency;
    }

    /** There may be news; from any thread, never blocks. */
    void wake() {
        loop.wake();
    }

    private Uni<Boolean> step() {
        List<StoredMessage> page = history.page(taskId, cursor, PAGE);
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .onItem()
                .ignoreAsUni()
                .replaceWith(page.isEmpty());
    }

    private Uni<Void> send(StoredMessage message) {
        return client.send(message.envelopeJson()).invoke(() -> {
            cursor = message.seq();
            latency.sent(message);
        });
    }

    private void fail(Throwable failure) {
        client.end(failure, "taskId=" + taskId + " seq=" + cursor);
    }

    Uni<Void> close(CloseReason reason) {
        return client.close(reason);
    }
}
