package dev.kandev.tasks.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Every change of every task, with who and why. Lines are only ever added. */
@ApplicationScoped
public class AuditLog {

    private final TaskEventRepository events;

    AuditLog(TaskEventRepository events) {
        this.events = events;
    }

    /** Adds a line to the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(TaskEvent event) {
        TaskEventEntity entity = new TaskEventEntity();
        entity.id = event.id();
        entity.taskId = event.taskId();
        entity.type = event.type();
        entity.actor = event.actor();
        entity.oldState = event.oldState();
        entity.newState = event.newState();
        entity.reason = event.reason();
        entity.createdAt = event.createdAt();
        events.persist(entity);
    }

    /** A page, oldest first. */
    @Transactional
    public List<TaskEvent> list(UUID taskId, int limit, int offset) {
        return events.find("taskId = ?1 order by createdAt, id", taskId).range(offset, offset + limit - 1).stream()
                .map(TaskEventEntity::toTaskEvent)
                .toList();
    }

    /** How many lines a task has. */
    @Transactional
    public long count(UUID taskId) {
        return events.count("taskId", taskId);
    }
}
