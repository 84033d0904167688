package dev.kandev.orchestrator.tasks;

import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.common.grpc.OutboundCalls;
import dev.kandev.proto.task.v1.ChangeTaskStateRequest;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.RecordExecutionRequest;
import dev.kandev.proto.task.v1.TaskExecution;
import dev.kandev.proto.task.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/**
 * Calls task-service on our own behalf. Every call blocks, has a deadline, may be repeated, and throws a
 * {@link KandevException} with the code that task-service answered.
 */
@ApplicationScoped
public class Tasks {

    /** How events of what we do are marked; we must not take them for somebody else's decision. */
    public static final String ACTOR = Caller.service("orchestrator").asHeader();

    private static final Caller SELF = Caller.service("orchestrator");

    private final TaskServiceBlockingStub stub;
    private final OutboundCalls calls;

    Tasks(@GrpcClient("task-service") TaskServiceBlockingStub stub, OutboundCalls calls) {
        this.stub = stub;
        this.calls = calls;
    }

    /** One task; NOT_FOUND when it is gone. */
    public Task get(UUID taskId) {
        GetTaskRequest request =
                GetTaskRequest.newBuilder().setTaskId(taskId.toString()).build();
        return TaskWire.task(call(tasks -> tasks.getTask(request)).getTask());
    }

    /**
     * Moves a task; NOT_ALLOWED when it may not move there. Moving to the present state changes nothing. Answers the
     * task after it.
     */
    public Task move(UUID taskId, TaskState state, String reason) {
        ChangeTaskStateRequest request = ChangeTaskStateRequest.newBuilder()
                .setTaskId(taskId.toString())
                .setState(TaskWire.wire(state))
                .setReason(reason)
                .build();
        return TaskWire.task(call(tasks -> tasks.changeTaskState(request)).getTask());
    }

    /**
     * Shows an execution on the task's card.
     *
     * @param status in upper case
     */
    public void show(UUID taskId, String status, int progress, String currentOperation, int attempt) {
        RecordExecutionRequest request = RecordExecutionRequest.newBuilder()
                .setTaskId(taskId.toString())
                .setExecution(TaskExecution.newBuilder()
                        .setStatus(status)
                        .setProgress(progress)
                        .setCurrentOperation(currentOperation)
                        .setAttempt(attempt))
                .build();
        call(tasks -> tasks.recordExecution(request));
    }

    private <A> A call(Function<TaskServiceBlockingStub, A> call) {
        try {
            return call.apply(calls.as(stub, SELF));
        } catch (StatusRuntimeException failure) {
            throw GrpcErrors.toException(failure);
        }
    }
}
