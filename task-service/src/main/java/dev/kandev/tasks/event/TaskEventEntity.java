package dev.kandev.tasks.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "task_events")
class TaskEventEntity {

    @Id
    UUID id;

    @Column(name = "task_id")
    UUID taskId;

    String type;
    String actor;

    @Column(name = "old_state")
    String oldState;

    @Column(name = "new_state")
    String newState;

    String reason;

    @Column(name = "created_at")
    Instant createdAt;

    TaskEvent toTaskEvent() {
        return new TaskEvent(id, taskId, type, actor, oldState, newState, reason, createdAt);
    }
}
