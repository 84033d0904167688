package dev.kandev.tasks.task;

import dev.kandev.tasks.column.Column;
import dev.kandev.tasks.column.Slot;
import dev.kandev.tasks.state.TaskState;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
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
            query.append(" and cast(sql('search @@ to_tsquery(''simple'', ?)', :words) as Boolean) = true");
            parameters.and("words", SearchWords.of(text));
        });
        return find(query + " order by state, position, createdAt, id", parameters);
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

    /** The cards of a state in their order, but for one. */
    Column column(UUID boardId, TaskState state, UUID except) {
        return new Column(getEntityManager()
                .createQuery(
                        "select new dev.kandev.tasks.column.Slot(t.id, t.position) from TaskEntity t"
                                + " where t.boardId = ?1 and t.state = ?2 and t.id <> ?3"
                                + " order by t.position, t.createdAt, t.id",
                        Slot.class)
                .setParameter(1, boardId)
                .setParameter(2, state)
                .setParameter(3, except)
                .getResultList());
    }

    /** Positions are no content: this leaves versions alone. */
    void keepPositions(Column column) {
        column.slots().forEach(slot -> update("position = ?1 where id = ?2", slot.position(), slot.taskId()));
    }

    /** What an execution shows is no content either: a user's edit does not collide with it. */
    void show(TaskEntity task, TaskExecution execution) {
        update(
                "executionStatus = ?1, executionProgress = ?2, executionCurrentOperation = ?3, executionAttempt = ?4"
                        + " where id = ?5",
                execution.status(),
                execution.progress(),
                execution.currentOperation(),
                execution.attempt(),
                task.id);
        getEntityManager().refresh(task);
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
