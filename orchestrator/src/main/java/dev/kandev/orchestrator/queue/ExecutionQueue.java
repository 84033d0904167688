package dev.kandev.orchestrator.queue;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionLifecycle;
import dev.kandev.orchestrator.execution.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queued executions in the order of their launch: by priority, then age. */
@ApplicationScoped
public class ExecutionQueue {

    private final QueueRepository queue;
    private final Executions executions;
    private final ExecutionLifecycle lifecycle;
    private final QueueConfig config;
    private final Clock clock;

    ExecutionQueue(
            QueueRepository queue,
            Executions executions,
            ExecutionLifecycle lifecycle,
            QueueConfig config,
            Clock clock) {
        this.queue = queue;
        this.executions = executions;
        this.lifecycle = lifecycle;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A page of the queue.
     *
     * @param total how many there are on all pages
     */
    public record Page(List<QueueEntry> entries, long total) {}

    /** Begins the next attempt of the execution whose turn it is; empty when there is none, or no free place. */
    @Transactional
    public Optional<Execution> claim() {
        queue.lockClaims();
        if (queue.active() >= config.maxConcurrent()) {
            return Optional.empty();
        }
        return queue.lockNext(clock.instant()).map(lifecycle::begin);
    }

    /**
     * When the next execution that waited for its time at that moment may be launched; may have passed by now. Empty
     * when none waited.
     */
    @Transactional
    public Optional<Instant> nextAvailable(Instant moment) {
        return queue.nextAvailable(moment);
    }

    /** How many wait and run. */
    @Transactional
    public QueueFigures figures() {
        return new QueueFigures(queue.queued(), queue.active(), config.maxConcurrent());
    }

    /** The executions of these boards, or of all for an empty list. */
    @Transactional
    public Page page(List<UUID> boardIds, int limit, int offset) {
        Instant now = clock.instant();
        QueueFigures figures = figures();
        List<QueueEntry> entries = queue.page(now, boardIds, limit, offset).stream()
                .flatMap(row -> executions
                        .find(row.get("id", UUID.class))
                        .map(execution ->
                                entry(execution, row.get("position", Long.class).intValue(), figures, now))
                        .stream())
                .toList();
        return new Page(entries, boardIds.isEmpty() ? figures.queued() : queue.queuedOn(boardIds));
    }

    private static QueueEntry entry(Execution execution, int position, QueueFigures figures, Instant now) {
        return new QueueEntry(position, execution, WaitReason.of(execution, position, figures, now));
    }
}
