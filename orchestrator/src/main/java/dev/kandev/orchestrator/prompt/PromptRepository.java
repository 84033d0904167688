package dev.kandev.orchestrator.prompt;

import dev.kandev.orchestrator.prompt.PromptEntity.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PromptRepository implements PanacheRepositoryBase<PromptEntity, UUID> {

    Optional<PromptEntity> ofKey(UUID taskId, String idempotencyKey) {
        return find("taskId = ?1 and idempotencyKey = ?2", taskId, idempotencyKey)
                .firstResultOptional();
    }

    Optional<PromptEntity> queued(UUID id) {
        return find("id = ?1 and status = ?2", id, Status.QUEUED).firstResultOptional();
    }

    /** The oldest first, as in all lists. */
    List<PromptEntity> queuedFor(UUID executionId) {
        return list("executionId = ?1 and status = ?2 order by createdAt, id", executionId, Status.QUEUED);
    }

    Optional<PromptEntity> oldestFor(UUID executionId) {
        return find("executionId = ?1 and status = ?2 order by createdAt, id", executionId, Status.QUEUED)
                .firstResultOptional();
    }

    List<PromptEntity> queuedOn(UUID taskId, int limit) {
        return find("taskId = ?1 and status = ?2 order by createdAt, id", taskId, Status.QUEUED)
                .page(0, limit)
                .list();
    }
}
