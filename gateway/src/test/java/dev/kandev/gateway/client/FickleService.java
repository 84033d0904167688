package dev.kandev.gateway.client;

import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.GetTaskResponse;
import dev.kandev.proto.task.v1.TaskServiceGrpc.TaskServiceImplBase;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with what the test lets it, or not at all. */
final class FickleService extends TaskServiceImplBase implements AutoCloseable {

    private final AtomicInteger asked = new AtomicInteger();
    private final Server server;
    private volatile StatusRuntimeException answer = Status.OK.asRuntimeException();
    private volatile boolean hangs;

    FickleService() {
        try {
            server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return server.getPort();
    }

    /** How often. */
    int asked() {
        return asked.get();
    }

    void hang() {
        hangs = true;
    }

    void answerWith(Status status) {
        answerWith(status.asRuntimeException());
    }

    void answerWith(StatusRuntimeException failure) {
        answer = failure;
        hangs = false;
    }

    @Override
    public void getTask(GetTaskRequest request, StreamObserver<GetTaskResponse> response) {
        asked.incrementAndGet();
        if (hangs) {
            return;
        }
        if (answer.getStatus().isOk()) {
            response.onNext(GetTaskResponse.getDefaultInstance());
            response.onCompleted();
        } else {
            response.onError(answer);
        }
    }

    @Override
    public void close() {
        try {
            server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
