package dev.kandev.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import dev.kandev.common.error.KandevException.FieldError;
import dev.kandev.common.event.EventBus;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import dev.kandev.proto.task.v1.BoardMember;
import dev.kandev.proto.task.v1.BoardRole;
import dev.kandev.proto.task.v1.ChangeTaskStateRequest;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.DeleteBoardRequest;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.ListTaskEventsRequest;
import dev.kandev.proto.task.v1.ListTasksRequest;
import dev.kandev.proto.task.v1.MoveTaskRequest;
import dev.kandev.proto.task.v1.RecordExecutionRequest;
import dev.kandev.proto.task.v1.RemoveBoardMemberRequest;
import dev.kandev.proto.task.v1.SetBoardMemberRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskEvent;
import dev.kandev.proto.task.v1.TaskExecution;
import dev.kandev.proto.task.v1.TaskState;
import dev.kandev.proto.task.v1.UpdateTaskRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TaskServiceIT {

    @TestHTTPResource
    URI service;

    @Inject
    EventBus bus;

    private final UUID owner = UUID.randomUUID();
    private TaskServiceClient client;
    private String boardId;

    @BeforeEach
    void connect() {
        client = new TaskServiceClient(service);
        boardId = client.board(owner);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aTaskMovesAsAllowedAndTellsOfEachMoveInOrder() throws Exception {
        Task task = client.task(owner, boardId, "Report");

        move(task, TaskState.TASK_STATE_IN_PROGRESS);
        Task done = move(task, TaskState.TASK_STATE_COMPLETED);

        assertThat(done.hasStartedAt()).isTrue();
        assertThat(done.hasCompletedAt()).isTrue();
        assertThat(eventsOf(task.getId(), 3))
                .extracting(CloudEvent::type)
                .containsExactly(Subjects.TASK_CREATED, Subjects.TASK_STATE_CHANGED, Subjects.TASK_STATE_CHANGED);
        assertThat(audit(task))
                .extracting(TaskEvent::getNewState)
                .containsExactly(
                        TaskState.TASK_STATE_UNSPECIFIED,
                        TaskState.TASK_STATE_IN_PROGRESS,
                        TaskState.TASK_STATE_COMPLETED);
    }

    @Test
    void aForbiddenMoveNamesTheAllowedOnes() {
        Task task = client.task(owner, boardId, "Report");

        StatusRuntimeException refused = refusal(() -> move(task, TaskState.TASK_STATE_COMPLETED));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(refused).hasMessageContaining("IN_PROGRESS, BLOCKED, CANCELLED, not to COMPLETED");
    }

    @Test
    void movingToThePresentStateChangesNothing() {
        Task task = client.task(owner, boardId, "Report");

        assertThat(move(task, TaskState.TASK_STATE_TODO).getVersion()).isEqualTo(task.getVersion());
    }

    @Test
    void aStrangerCannotTellThatATaskExists() {
        Task task = client.task(owner, boardId, "Report");
        GetTaskRequest request =
                GetTaskRequest.newBuilder().setTaskId(task.getId()).build();

        StatusRuntimeException refused =
                refusal(() -> client.tasks(Caller.user(UUID.randomUUID())).getTask(request));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(client.tasks(Caller.service("orchestrator")).getTask(request).getTask())
                .isEqualTo(task);
    }

    @Test
    void aCallWithoutTheInternalTokenIsRefused() {
        StatusRuntimeException refused =
                refusal(() -> client.tasks("wrong", Caller.user(owner)).getTask(GetTaskRequest.getDefaultInstance()));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void aStaleVersionIsRefused() {
        Task task = client.task(owner, boardId, "Report");
        UpdateTaskRequest rename = UpdateTaskRequest.newBuilder()
                .setTask(Task.newBuilder().setId(task.getId()).setTitle("Renamed"))
                .setUpdateMask(FieldMask.newBuilder().addPaths("title"))
                .setExpectedVersion(task.getVersion())
                .build();
        Task renamed = client.tasks(Caller.user(owner)).updateTask(rename).getTask();

        StatusRuntimeException refused =
                refusal(() -> client.tasks(Caller.user(owner)).updateTask(rename));

        assertThat(renamed.getTitle()).isEqualTo("Renamed");
        assertThat(renamed.getVersion()).isGreaterThan(task.getVersion());
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void everyInvalidFieldIsNamed() {
        StatusRuntimeException refused = refusal(() -> client.tasks(Caller.user(owner))
                .createTask(CreateTaskRequest.newBuilder()
                        .setBoardId(boardId)
                        .setTitle(" ")
                        .setPriority(11)
                        .setMetadataJson("[]")
                        .build()));

        assertThat(GrpcErrors.toException(refused).fieldErrors())
                .extracting(FieldError::field)
                .containsExactly("title", "priority", "metadata");
    }

    @Test
    void theSameIdempotencyKeyMakesOneTask() {
        CreateTaskRequest request = CreateTaskRequest.newBuilder()
                .setBoardId(boardId)
                .setTitle("Once")
                .setIdempotencyKey("key")
                .build();

        String first =
                client.tasks(Caller.user(owner)).createTask(request).getTask().getId();

        assertThat(client.tasks(Caller.user(owner))
                        .createTask(request)
                        .getTask()
                        .getId())
                .isEqualTo(first);
    }

    @Test
    void listsByFilterAndCountsAllPages() {
        client.task(owner, boardId, "Find 100% of it");
        client.task(owner, boardId, "Something else");
        client.task(owner, boardId, "find 100% again");

        client.task(owner, boardId, "find it");

        var page = client.tasks(Caller.user(owner))
                .listTasks(ListTasksRequest.newBuilder()
                        .setBoardId(boardId)
                        .setQuery("FIN 100%")
                        .setLimit(1)
                        .build());

        assertThat(page.getTotal()).isEqualTo(2);
        assertThat(page.getTasksList()).extracting(Task::getTitle).containsExactly("Find 100% of it");
    }

    @Test
    void whatAnExecutionShowsStaysOnTheCard() {
        Task task = client.task(owner, boardId, "Report");
        TaskExecution execution = TaskExecution.newBuilder()
                .setStatus("RUNNING")
                .setProgress(40)
                .setCurrentOperation("reading")
                .setAttempt(1)
                .build();

        record(task, execution);

        Task shown = client.tasks(Caller.user(owner))
                .getTask(GetTaskRequest.newBuilder().setTaskId(task.getId()).build())
                .getTask();
        assertThat(shown.getExecution()).isEqualTo(execution);
        assertThat(shown.getVersion()).isEqualTo(task.getVersion());
    }

    @Test
    void boardsHearHowAnExecutionGetsOnAndTheAuditLogOnlyWhereItStands() throws Exception {
        Task task = client.task(owner, boardId, "Report");

        record(task, execution(10));
        record(task, execution(10));
        record(task, execution(60));

        assertThat(eventsOf(task.getId(), 3))
                .extracting(event -> event.data().execution())
                .containsExactly(
                        null,
                        new TaskEventData.Execution("RUNNING", 10, "reads", 1),
                        new TaskEventData.Execution("RUNNING", 60, "reads", 1));
        assertThat(audit(task)).extracting(TaskEvent::getReason).containsExactly("", "execution RUNNING");
    }

    private void record(Task task, TaskExecution execution) {
        client.tasks(Caller.service("orchestrator"))
                .recordExecution(RecordExecutionRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setExecution(execution)
                        .build());
    }

    private static TaskExecution execution(int progress) {
        return TaskExecution.newBuilder()
                .setStatus("RUNNING")
                .setProgress(progress)
                .setCurrentOperation("reads")
                .setAttempt(1)
                .build();
    }

    @Test
    void aCardIsPutBetweenTwoOthersAsOftenAsOneLikes() {
        Task first = client.task(owner, boardId, "first");
        Task last = client.task(owner, boardId, "last");
        Task one = client.task(owner, boardId, "one");
        Task other = client.task(owner, boardId, "other");

        place(one, first, last);
        for (int i = 0; i < 40; i++) {
            place(other, first, one);
            place(one, first, other);
        }

        assertThat(titles(boardId)).containsExactly("first", "one", "other", "last");
    }

    @Test
    void aCardMovesToAPlaceInAnotherColumn() {
        Task there = client.task(owner, boardId, "there");
        move(there, TaskState.TASK_STATE_BLOCKED);
        Task moved = client.task(owner, boardId, "moved");

        Task placed = client.tasks(Caller.user(owner))
                .moveTask(MoveTaskRequest.newBuilder()
                        .setTaskId(moved.getId())
                        .setState(TaskState.TASK_STATE_BLOCKED)
                        .setBefore(there.getId())
                        .build())
                .getTask();

        assertThat(placed.getState()).isEqualTo(TaskState.TASK_STATE_BLOCKED);
        assertThat(titles(boardId)).containsExactly("moved", "there");
    }

    @Test
    void membersSeeOrWorkAsTheirRoleSays() {
        UUID viewer = UUID.randomUUID();
        Task task = client.task(owner, boardId, "Report");
        setMember(viewer, BoardRole.BOARD_ROLE_VIEWER);

        assertThat(client.tasks(Caller.user(viewer))
                        .getTask(GetTaskRequest.newBuilder()
                                .setTaskId(task.getId())
                                .build())
                        .getTask())
                .isEqualTo(task);
        assertThat(refusal(() -> client.task(viewer, boardId, "Mine"))
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.PERMISSION_DENIED);

        setMember(viewer, BoardRole.BOARD_ROLE_EDITOR);
        assertThat(client.task(viewer, boardId, "Mine").getTitle()).isEqualTo("Mine");

        client.boards(Caller.user(viewer))
                .removeBoardMember(RemoveBoardMemberRequest.newBuilder()
                        .setBoardId(boardId)
                        .setUserId(viewer.toString())
                        .build());
        assertThat(refusal(() -> client.task(viewer, boardId, "Mine"))
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void aBoardIsNeverLeftWithoutAnOwner() {
        assertThat(refusal(() -> setMember(owner, BoardRole.BOARD_ROLE_EDITOR))
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.FAILED_PRECONDITION);
    }

    private void setMember(UUID user, BoardRole role) {
        client.boards(Caller.user(owner))
                .setBoardMember(SetBoardMemberRequest.newBuilder()
                        .setBoardId(boardId)
                        .setMember(BoardMember.newBuilder()
                                .setUserId(user.toString())
                                .setRole(role))
                        .build());
    }

    private void place(Task task, Task after, Task before) {
        client.tasks(Caller.user(owner))
                .moveTask(MoveTaskRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setAfter(after.getId())
                        .setBefore(before.getId())
                        .build());
    }

    private List<String> titles(String board) {
        return client
                .tasks(Caller.user(owner))
                .listTasks(ListTasksRequest.newBuilder().setBoardId(board).build())
                .getTasksList()
                .stream()
                .map(Task::getTitle)
                .toList();
    }

    @Test
    void deletingABoardDeletesItsTasksAndTellsOfEach() throws Exception {
        Task task = client.task(owner, boardId, "Report");

        client.boards(Caller.user(owner))
                .deleteBoard(DeleteBoardRequest.newBuilder().setBoardId(boardId).build());

        assertThat(eventsOf(task.getId(), 2))
                .extracting(CloudEvent::type)
                .containsExactly(Subjects.TASK_CREATED, Subjects.TASK_DELETED);
    }

    private Task move(Task task, TaskState state) {
        return client.tasks(Caller.user(owner))
                .changeTaskState(ChangeTaskStateRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setState(state)
                        .build())
                .getTask();
    }

    private List<TaskEvent> audit(Task task) {
        return client.tasks(Caller.user(owner))
                .listTaskEvents(ListTaskEventsRequest.newBuilder()
                        .setTaskId(task.getId())
                        .build())
                .getEventsList();
    }

    private List<CloudEvent<TaskEventData>> eventsOf(String taskId, int count) throws Exception {
        List<CloudEvent<TaskEventData>> events = new CopyOnWriteArrayList<>();
        String durable = "test-" + UUID.randomUUID();
        try (AutoCloseable consumer = bus.consume(Subjects.TASKS_STREAM, durable, Subjects.TASKS_ALL, delivery -> {
            CloudEvent<TaskEventData> event = CloudEvent.parse(delivery.payload(), TaskEventData.class);
            if (event.subject().equals(taskId)) {
                events.add(event);
            }
        })) {
            await().until(() -> events.size() >= count);
        }
        return events;
    }

    private static StatusRuntimeException refusal(ThrowingCallable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call);
    }
}
