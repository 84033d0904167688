package dev.kandev.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import dev.kandev.common.error.FieldError;
import dev.kandev.common.event.EventBus;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import dev.kandev.proto.task.v1.ChangeTaskStateRequest;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.DeleteBoardRequest;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.ListTaskEventsRequest;
import dev.kandev.proto.task.v1.ListTasksRequest;
import dev.kandev.proto.task.v1.RecordExecutionRequest;
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

        var page = client.tasks(Caller.user(owner))
                .listTasks(ListTasksRequest.newBuilder()
                        .setBoardId(boardId)
                        .setQuery("FIND 100%")
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

        client.tasks(Caller.service("orchestrator"))
                .recordExecution(RecordExecutionRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setExecution(execution)
                        .build());

        assertThat(client.tasks(Caller.user(owner))
                        .getTask(GetTaskRequest.newBuilder()
                                .setTaskId(task.getId())
                                .build())
                        .getTask()
                        .getExecution())
                .isEqualTo(execution);
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
