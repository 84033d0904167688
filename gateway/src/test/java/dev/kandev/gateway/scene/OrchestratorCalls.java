package dev.kandev.gateway.scene;

import com.google.protobuf.Message;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionRequest;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionResponse;
import dev.kandev.proto.orchestrator.v1.CancelTurnRequest;
import dev.kandev.proto.orchestrator.v1.CancelTurnResponse;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusResponse;
import dev.kandev.proto.orchestrator.v1.OrchestratorServiceGrpc;
import dev.kandev.proto.orchestrator.v1.PauseTaskRequest;
import dev.kandev.proto.orchestrator.v1.PauseTaskResponse;
import dev.kandev.proto.orchestrator.v1.PromptTaskRequest;
import dev.kandev.proto.orchestrator.v1.PromptTaskResponse;
import dev.kandev.proto.orchestrator.v1.ResumeTaskRequest;
import dev.kandev.proto.orchestrator.v1.ResumeTaskResponse;
import dev.kandev.proto.orchestrator.v1.StartTaskRequest;
import dev.kandev.proto.orchestrator.v1.StartTaskResponse;
import dev.kandev.proto.orchestrator.v1.StopTaskRequest;
import dev.kandev.proto.orchestrator.v1.StopTaskResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The orchestrator's gRPC side on the wire: remembers what it is asked, and always answers the same execution. */
public final class OrchestratorCalls extends OrchestratorServiceGrpc.OrchestratorServiceImplBase
        implements AutoCloseable {

    private final List<Message> requests = new CopyOnWriteArrayList<>();
    private final Server server;
    private volatile Execution execution = Execution.getDefaultInstance();
    private volatile GetTaskStatusResponse status = GetTaskStatusResponse.getDefaultInstance();

    public OrchestratorCalls(int port) {
        try {
            server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In the order in which they came, without questions for the status. */
    public List<Message> requests() {
        return requests;
    }

    public void answersWith(Execution answer) {
        execution = answer;
    }

    public void answersStatusWith(GetTaskStatusResponse answer) {
        status = answer;
    }

    @Override
    public void startTask(StartTaskRequest request, StreamObserver<StartTaskResponse> response) {
        answer(
                request,
                response,
                StartTaskResponse.newBuilder().setExecution(execution).build());
    }

    @Override
    public void stopTask(StopTaskRequest request, StreamObserver<StopTaskResponse> response) {
        answer(
                request,
                response,
                StopTaskResponse.newBuilder().setExecution(execution).build());
    }

    @Override
    public void pauseTask(PauseTaskRequest request, StreamObserver<PauseTaskResponse> response) {
        answer(
                request,
                response,
                PauseTaskResponse.newBuilder().setExecution(execution).build());
    }

    @Override
    public void resumeTask(ResumeTaskRequest request, StreamObserver<ResumeTaskResponse> response) {
        answer(
                request,
                response,
                ResumeTaskResponse.newBuilder().setExecution(execution).build());
    }

    @Override
    public void cancelTurn(CancelTurnRequest request, StreamObserver<CancelTurnResponse> response) {
        answer(
                request,
                response,
                CancelTurnResponse.newBuilder().setExecution(execution).build());
    }

    @Override
    public void promptTask(PromptTaskRequest request, StreamObserver<PromptTaskResponse> response) {
        answer(
                request,
                response,
                PromptTaskResponse.newBuilder().setExecution(execution).build());
    }

    @Override
    public void answerPermission(AnswerPermissionRequest request, StreamObserver<AnswerPermissionResponse> response) {
        answer(
                request,
                response,
                AnswerPermissionResponse.newBuilder().setExecution(execution).build());
    }

    @Override
    public void getTaskStatus(GetTaskStatusRequest request, StreamObserver<GetTaskStatusResponse> response) {
        response.onNext(status);
        response.onCompleted();
    }

    private <A> void answer(Message request, StreamObserver<A> response, A answer) {
        requests.add(request);
        response.onNext(answer);
        response.onCompleted();
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }
}
