package dev.kandev.tasks.task;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<TaskEntity, UUID> {

    PanacheQuery<TaskEntity> search(UUID boardId, TaskFilter filter) {
        StringBuilder query = new StringBuilder("boardId = :board");
        Parameters parameters = Parameters.with("board", boardId);
        filter.state().ifPresent(state -> {
            query.append(" and state = :state");
            parameters.and("state", state);
        });
        filter.agentType().ifPresent(agentType -> {
            query.append(" and agentType = :agentType");
            parameters.and("agentType", agentType);
        });
        filter.priority().ifPresent(priority -> {
            query.append(" and priority = :priority");
            parameters.and("priority", priority);
        });
        filter.query().ifPresent(text -> {
            query.append(" and (lower(title) like :text escape '!' or lower(description) like :text escape '!')");
            parameters.and("text", "%" + escaped(text) + "%");
        });
        return find(query + " order by state, position, createdAt, id", parameters);
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** The task, locked for change: events of one task then keep the order of its changes. */
    Optional<TaskEntity> lock(UUID taskId) {
        return findByIdOptional(taskId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<TaskEntity> ofIdempotencyKey(UUID createdBy, String key) {
        return find("createdBy = ?1 and idempotencyKey = ?2", createdBy, key).firstResultOptional();
    }

    List<TaskEntity> lockBoard(UUID boardId) {
        return find("boardId = ?1 order by id", boardId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    double lastPosition(UUID boardId, TaskState state) {
        Double last = getEntityManager()
                .createQuery(
                        "select max(t.position) from TaskEntity t where t.boardId = ?1 and t.state = ?2", Double.class)
                .setParameter(1, boardId)
                .setParameter(2, state)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
