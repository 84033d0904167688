package dev.kandev.orchestrator.stream.board;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tasks that wait for their turn: each once, whoever came first first. Thread-safe. */
final class Turns {

    private final Set<UUID> waiting = new LinkedHashSet<>();

    /** To the end; a task that waits already keeps its place. */
    synchronized void add(UUID taskId) {
        waiting.add(taskId);
    }

    /** Takes the next. */
    synchronized Optional<UUID> next() {
        Iterator<UUID> tasks = waiting.iterator();
        if (!tasks.hasNext()) {
            return Optional.empty();
        }
        UUID first = tasks.next();
        tasks.remove();
        return Optional.of(first);
    }
}
