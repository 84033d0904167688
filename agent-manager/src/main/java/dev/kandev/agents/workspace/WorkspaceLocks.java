package dev.kandev.agents.workspace;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one at a time make, push or remove a workspace. Whoever asks under the lock whether an agent of the task is unfinished can rely
 * on a no: an agent is recorded first, and then waits here for its workspace.
 */
final class WorkspaceLocks {

    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T> T alone(UUID taskId, Supplier<T> use) {
        ReentrantLock lock = locks.computeIfAbsent(taskId, any -> new ReentrantLock());
        lock.lock();
        try {
            return use.get();
        } finally {
            lock.unlock();
        }
    }
}
