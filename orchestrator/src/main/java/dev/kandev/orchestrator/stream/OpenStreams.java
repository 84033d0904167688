package dev.kandev.orchestrator.stream;

import dev.kandev.orchestrator.shutdown.ShutdownAnnounced;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The streams that this replica serves. Thread-safe. */
@ApplicationScoped
public class OpenStreams {

    private static final Duration FAREWELL = Duration.ofSeconds(6);

    private final Map<UUID, Set<TaskStream>> byTask = new ConcurrentHashMap<>();
    private final Set<ManyTasksStream> ofManyTasks = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    OpenStreams(MeterRegistry metrics) {
        metrics.gauge("kandev.streams.open", this, self -> self.count());
    }

    /** Whether no more streams are to be opened here. */
    boolean isClosing() {
        return closing;
    }

    void add(UUID taskId, TaskStream stream) {
        byTask.compute(taskId, (id, present) -> {
            Set<TaskStream> streams = present == null ? ConcurrentHashMap.newKeySet() : present;
            streams.add(stream);
            return streams;
        });
    }

    void remove(UUID taskId, TaskStream stream) {
        byTask.computeIfPresent(taskId, (id, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    /** Wakes it from now on. */
    public void add(ManyTasksStream stream) {
        ofManyTasks.add(stream);
    }

    /** Forgets it. */
    public void remove(ManyTasksStream stream) {
        ofManyTasks.remove(stream);
    }

    void wake(UUID taskId) {
        byTask.getOrDefault(taskId, Set.of()).forEach(TaskStream::wake);
        ofManyTasks.forEach(stream -> stream.wake(taskId));
    }

    void wakeAll() {
        ofOneTask().forEach(TaskStream::wake);
        ofManyTasks.forEach(ManyTasksStream::wakeAll);
    }

    private Stream<TaskStream> ofOneTask() {
        return byTask.values().stream().flatMap(Set::stream);
    }

    private long count() {
        return ofOneTask().count() + ofManyTasks.size();
    }

    /** Waits until each client was told, or hung up on. */
    void onShutdown(@Observes ShutdownAnnounced shutdown) {
        closing = true;
        List<Uni<Void>> farewells = Stream.concat(
                        ofOneTask().map(stream -> stream.close(StreamEnd.RESTART)),
                        ofManyTasks.stream().map(stream -> stream.close(StreamEnd.RESTART)))
                .toList();
        if (!farewells.isEmpty()) {
            Uni.join()
                    .all(farewells)
                    .andCollectFailures()
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .atMost(FAREWELL);
        }
    }
}
