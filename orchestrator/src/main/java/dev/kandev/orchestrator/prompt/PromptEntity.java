package dev.kandev.orchestrator.prompt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Changed only by who holds its execution. */
@Entity
@Table(name = "prompts")
class PromptEntity {

    enum Status {
        QUEUED,
        DELIVERED,
        WITHDRAWN
    }

    @Id
    UUID id;

    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "execution_id")
    UUID executionId;

    String message;

    String author;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    @Column(name = "after_turn")
    Integer afterTurn;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "delivered_at")
    Instant deliveredAt;
}
