package dev.kandev.tasks.task;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.proto.event.Subjects;
import dev.kandev.tasks.board.BoardAccess;
import dev.kandev.tasks.board.BoardDeletion;
import dev.kandev.tasks.board.BoardRole;
import dev.kandev.tasks.column.Column;
import dev.kandev.tasks.column.Place;
import dev.kandev.tasks.state.MoveNotAllowedException;
import dev.kandev.tasks.state.TaskState;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** What can be done with tasks. Every change locks the task's row, so that its events leave in the order of its changes. */
@ApplicationScoped
public class TaskService {

    private static final int MAX_REASON = 1_000;

    private final TaskRepository tasks;
    private final BoardAccess access;
    private final TaskPublisher publisher;
    private final Clock clock;

    TaskService(TaskRepository tasks, BoardAccess access, TaskPublisher publisher, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A page of tasks and how many there are. */
    public record Page(List<Task> tasks, long total) {}

    /** Makes a task in TODO, at the end of its column. The same key from the same user makes one task. */
    @Transactional
    public Task create(Caller caller, UUID boardId, TaskFields fields, String idempotencyKey) {
        access.require(caller, boardId, BoardRole.EDITOR);
        UUID creator = caller.userId()
                .orElseThrow(
                        () -> new InvalidInputException("created_by", "a task is made by a user, not by a service"));
        if (!idempotencyKey.isEmpty()) {
            Optional<TaskEntity> earlier = tasks.ofIdempotencyKey(creator, idempotencyKey);
            if (earlier.isPresent()) {
                return earlier.get().toTask();
            }
        }
        Instant now = clock.instant();
        TaskEntity task = new TaskEntity();
        task.id = UUID.randomUUID();
        task.boardId = boardId;
        task.apply(fields);
        task.state = TaskState.TODO;
        task.position = tasks.lastPosition(boardId, TaskState.TODO) + 1;
        task.createdBy = creator;
        task.idempotencyKey = idempotencyKey.isEmpty() ? null : idempotencyKey;
        task.createdAt = now;
        task.updatedAt = now;
        tasks.persistAndFlush(task);
        publisher.publish(caller, Subjects.TASK_CREATED, task, null, "");
        return task.toTask();
    }

    /** One task. */
    @Transactional
    public Task get(Caller caller, UUID taskId) {
        TaskEntity task = tasks.findByIdOptional(taskId).orElseThrow(() -> new TaskNotFoundException(taskId));
        requireAccess(caller, task, BoardRole.VIEWER);
        return task.toTask();
    }

    /** A page of a board's tasks by state, position, then age. */
    @Transactional
    public Page list(Caller caller, UUID boardId, TaskFilter filter, int limit, int offset) {
        access.require(caller, boardId, BoardRole.VIEWER);
        PanacheQuery<TaskEntity> query = tasks.search(boardId, filter);
        long total = query.count();
        return new Page(
                query.range(offset, offset + limit - 1).stream()
                        .map(TaskEntity::toTask)
                        .toList(),
                total);
    }

    /** Changes a task's fields by {@code change}; {@code expectedVersion} is what the caller saw, if it matters. */
    @Transactional
    public Task update(Caller caller, UUID taskId, Optional<Long> expectedVersion, FieldChange change) {
        TaskEntity task = lock(caller, taskId);
        requireVersion(task, expectedVersion);
        task.apply(change.apply(task.toTask()));
        saved(task);
        publisher.publish(caller, Subjects.TASK_UPDATED, task, null, "");
        return task.toTask();
    }

    /** Deletes a task; its audit log stays. */
    @Transactional
    public void delete(Caller caller, UUID taskId) {
        delete(caller, lock(caller, taskId));
    }

    /**
     * Moves a task. Moving to the present state changes nothing.
     *
     * @throws MoveNotAllowedException naming the moves that are allowed
     */
    @Transactional
    public Task changeState(Caller caller, UUID taskId, TaskState state, String reason) {
        if (reason.length() > MAX_REASON) {
            throw new InvalidInputException("reason", "must have at most " + MAX_REASON + " characters");
        }
        TaskEntity task = lock(caller, taskId);
        if (task.state == state) {
            return task.toTask();
        }
        requireMove(task, state);
        task.position = tasks.lastPosition(task.boardId, state) + 1;
        enter(caller, task, state, reason);
        return task.toTask();
    }

    /**
     * Puts a task at a place of a column, its own or another state's.
     *
     * @throws MoveNotAllowedException naming the moves that are allowed
     * @throws InvalidInputException when a named neighbour is not there
     */
    @Transactional
    public Task move(Caller caller, UUID taskId, Optional<TaskState> state, Place place) {
        TaskEntity task = lock(caller, taskId);
        TaskState target = state.orElse(task.state);
        if (target != task.state) {
            requireMove(task, target);
        }
        task.position = position(task, target, place);
        if (target != task.state) {
            enter(caller, task, target, "");
        } else {
            saved(task);
            publisher.publish(caller, Subjects.TASK_UPDATED, task, null, "");
        }
        return task.toTask();
    }

    private double position(TaskEntity task, TaskState state, Place place) {
        Column column = tasks.column(task.boardId, state, task.id);
        OptionalDouble position = column.position(place);
        if (position.isPresent()) {
            return position.getAsDouble();
        }
        Column renumbered = column.renumbered();
        tasks.keepPositions(renumbered);
        return renumbered.position(place).orElseThrow();
    }

    private static void requireMove(TaskEntity task, TaskState state) {
        if (!task.state.next().contains(state)) {
            throw new MoveNotAllowedException(task.state, state);
        }
    }

    private void enter(Caller caller, TaskEntity task, TaskState state, String reason) {
        TaskState old = task.state;
        task.enter(state, clock.instant());
        saved(task);
        publisher.publish(caller, Subjects.TASK_STATE_CHANGED, task, old, reason);
    }

    /** Keeps what an execution shows on its card, and tells boards of it. Only a new status or attempt is history. */
    @Transactional
    public void recordExecution(Caller caller, UUID taskId, TaskExecution execution) {
        TaskEntity task = lock(caller, taskId);
        TaskExecution before = task.execution();
        if (execution.equals(before)) {
            return;
        }
        tasks.show(task, execution);
        if (before != null && before.status().equals(execution.status()) && before.attempt() == execution.attempt()) {
            publisher.publishProgress(caller, task);
        } else {
            publisher.publish(caller, Subjects.TASK_UPDATED, task, null, "execution " + execution.status());
        }
    }

    void onBoardDeletion(@Observes BoardDeletion deletion) {
        for (TaskEntity task : tasks.lockBoard(deletion.boardId())) {
            delete(deletion.caller(), task);
        }
        tasks.flush();
    }

    private void delete(Caller caller, TaskEntity task) {
        publisher.publish(caller, Subjects.TASK_DELETED, task, null, "");
        tasks.delete(task);
    }

    private TaskEntity lock(Caller caller, UUID taskId) {
        TaskEntity task = tasks.lock(taskId).orElseThrow(() -> new TaskNotFoundException(taskId));
        requireAccess(caller, task, BoardRole.EDITOR);
        return task;
    }

    private void requireAccess(Caller caller, TaskEntity task, BoardRole needed) {
        if (!access.allows(caller, task.boardId, BoardRole.VIEWER)) {
            throw new TaskNotFoundException(task.id);
        }
        access.require(caller, task.boardId, needed);
    }

    private static void requireVersion(TaskEntity task, Optional<Long> expected) {
        if (expected.isPresent() && expected.get() != task.version) {
            throw new StaleTaskException(task.id, expected.get(), task.version);
        }
    }

    /** Flushes, so that the version in the event is the one that is committed. */
    private void saved(TaskEntity task) {
        task.updatedAt = clock.instant();
        tasks.flush();
    }
}
