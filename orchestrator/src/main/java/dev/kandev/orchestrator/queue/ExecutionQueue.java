package dev.kandev.orchestrator.queue;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.lifecycle.ExecutionLifecycle;
import dev.kandev.orchestrator.lifecycle.Executions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Queued executions in the order of their launch: by priority, then age. */
@Startup
@ApplicationScoped
public class ExecutionQueue {

    private final QueueRepository queue;
    private final KnownCapacity capacity;
    private final Executions executions;
    private final ExecutionLifecycle lifecycle;
    private final Limits limits;
    private final Clock clock;

    /** @throws IllegalArgumentException for a limit that makes no sense */
    ExecutionQueue(
            QueueRepository queue,
            KnownCapacity capacity,
            Executions executions,
            ExecutionLifecycle lifecycle,
            QueueConfig config,
            Clock clock) {
        this.queue = queue;
        this.capacity = capacity;
        this.executions = executions;
        this.lifecycle = lifecycle;
        this.limits = Limits.of(config);
        this.clock = clock;
    }

    /**
     * A page of the queue.
     *
     * @param total how many there are on all pages
     */
    public record Page(List<QueueEntry> entries, long total) {}

    private record Place(int position, Queued queued, Wait reason) {}

    /**
     * Begins the next attempt of the execution whose turn it is; empty when there is none, no free place, or too little
     * memory or cores for it. Those whose agent type or board has no free place are passed over.
     */
    @Transactional
    public Optional<Execution> claim() {
        queue.lockClaims();
        Room room = room();
        if (room.isFull()) {
            return Optional.empty();
        }
        return queue.lockNext(clock.instant(), room.fullTypes(), room.fullBoards())
                .filter(next -> room.obstacleTo(next.contender()) == Obstacle.NONE)
                .map(next -> lifecycle.begin(next.id()));
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
        Map<String, Long> queued = new HashMap<>();
        capacity.latest().byType().keySet().forEach(type -> queued.put(type, 0L));
        queued.putAll(queue.queuedByType());
        return new QueueFigures(queued, queue.active().size(), limits.all());
    }

    /** The executions of these boards, or of all for an empty list. */
    @Transactional
    public Page page(List<UUID> boardIds, int limit, int offset) {
        List<Place> places = places().stream()
                .filter(place -> boardIds.isEmpty()
                        || boardIds.contains(place.queued().contender().boardId()))
                .toList();
        List<QueueEntry> entries = places.stream()
                .skip(offset)
                .limit(limit)
                .flatMap(place -> executions
                        .find(place.queued().id())
                        .map(execution ->
                                new QueueEntry(place.position(), execution, WaitReason.of(execution, place.reason())))
                        .stream())
                .toList();
        return new Page(entries, places.size());
    }

    /** What one waits for depends on all before it, on whatever board they are. */
    private List<Place> places() {
        Forecast forecast = new Forecast(room());
        List<Place> places = new ArrayList<>();
        for (Queued queued : queue.line(clock.instant())) {
            places.add(new Place(places.size() + 1, queued, forecast.next(queued)));
        }
        return places;
    }

    private Room room() {
        return new Room(limits, capacity.latest(), queue.active());
    }
}
