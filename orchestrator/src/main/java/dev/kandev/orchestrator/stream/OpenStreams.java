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

/** The streams that this replica serves, by task. Thread-safe. */
@ApplicationScoped
class OpenStreams {

    private static final Duration FAREWELL = Duration.ofSeconds(6);

    private final Map<UUID, Set<TaskStream>> byTask = new ConcurrentHashMap<>();
    private volatile boolean closing;

    OpenStreams(MeterRegistry metrics) {
        metrics.gauge("kandev.streams.open", this, self -> self.all().count());
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

    void wake(UUID taskId) {
        byTask.getOrDefault(taskId, Set.of()).forEach(TaskStream::wake);
    }

    void wakeAll() {
        all().forEach(TaskStream::wake);
    }

    private Stream<TaskStream> all() {
        return byTask.values().stream().flatMap(Set::stream);
    }

    /** Waits until each client was told, or hung up on. */
    void onShutdown(@Observes ShutdownAnnounced shutdown) {
        closing = true;
        List<Uni<Void>> farewells =
                all().map(stream -> stream.close(StreamEnd.RESTART)).toList();
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
