package dev.kandev.agents.instance;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InstanceRepository implements PanacheRepositoryBase<InstanceEntity, UUID> {

    private static final Sort NEWEST_FIRST = Sort.descending("createdAt", "id");

    InstanceEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new AgentNotFoundException(id));
    }

    Optional<InstanceEntity> ofAttempt(UUID executionId, int attempt) {
        return find("executionId = ?1 and attempt = ?2", executionId, attempt).firstResultOptional();
    }

    /** {@code taskId} may be null for every task. */
    PanacheQuery<InstanceEntity> search(UUID taskId, boolean unfinishedOnly) {
        StringBuilder condition = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        if (taskId != null) {
            condition.append(" and taskId = :taskId");
            parameters.and("taskId", taskId);
        }
        if (unfinishedOnly) {
            condition.append(" and finishedAt is null");
        }
        return find(condition.toString(), NEWEST_FIRST, parameters);
    }

    List<InstanceEntity> unfinished() {
        return list("finishedAt is null", Sort.ascending("createdAt"));
    }

    void moveCheckpoint(UUID id, String stream, long line, long offset) {
        update(stream + "Line = ?1, " + stream + "Offset = ?2 where id = ?3", line, offset, id);
    }
}
