package dev.kandev.orchestrator.lifecycle;

import dev.kandev.orchestrator.execution.ExecutionStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExecutionRepository implements PanacheRepositoryBase<ExecutionEntity, UUID> {

    private static final int BATCH = 100;

    /** Until the end of the transaction nobody else queues an execution of this task. */
    void lockTask(UUID taskId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('kandev-task'), hashtext(?1))")
                .setParameter(1, taskId.toString())
                .getSingleResult();
    }

    /** The execution, locked for change: what is told of one execution then keeps the order of its changes. */
    Optional<ExecutionEntity> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #lock}, for the unfinished execution of a task. */
    Optional<ExecutionEntity> lockUnfinished(UUID taskId) {
        return find("taskId = ?1 and finishedAt is null", taskId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isKnown(String triggerId) {
        return count("triggerId", triggerId) > 0;
    }

    Optional<ExecutionEntity> newest(UUID taskId) {
        return find("taskId = ?1 order by queuedAt desc, id", taskId).firstResultOptional();
    }

    Optional<String> lastSession(UUID taskId, String agentType) {
        return find(
                        "taskId = ?1 and agentType = ?2 and sessionId is not null order by queuedAt desc",
                        taskId,
                        agentType)
                .firstResultOptional()
                .map(execution -> execution.sessionId);
    }

    List<ExecutionEntity> unfinished() {
        return list("finishedAt is null order by queuedAt");
    }

    List<ExecutionEntity> active() {
        return list("finishedAt is null and status <> ?1 order by queuedAt", ExecutionStatus.QUEUED);
    }

    List<ExecutionEntity> launchesDue(Instant now) {
        return find("status = ?1 and agentId is null and launchDueAt <= ?2", ExecutionStatus.STARTING, now)
                .page(0, BATCH)
                .list();
    }

    Optional<Instant> nextLaunch(Instant now) {
        return find(
                        "status = ?1 and agentId is null and launchDueAt > ?2 order by launchDueAt",
                        ExecutionStatus.STARTING,
                        now)
                .firstResultOptional()
                .map(execution -> execution.launchDueAt);
    }

    boolean isSettled(UUID taskId) {
        return count("taskId = ?1 and finishedAt is not null and settledAt is null", taskId) == 0;
    }

    List<ExecutionEntity> awaitingPrompt() {
        return list(
                "status = ?1 and waitingFor = ?2 and stopRequestedAt is null order by queuedAt",
                ExecutionStatus.WAITING,
                ExecutionEntity.WaitingFor.PROMPT);
    }

    List<ExecutionEntity> unsettled() {
        return find("finishedAt is not null and settledAt is null order by finishedAt")
                .page(0, BATCH)
                .list();
    }
}
