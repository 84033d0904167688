package dev.kandev.gateway.scene;

import dev.kandev.proto.agent.v1.PushBranchRequest;
import dev.kandev.proto.agent.v1.PushBranchResponse;
import dev.kandev.proto.agent.v1.WorkspaceServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The agent-manager's workspaces on the wire: remembers what is to be pushed, and answers what the test lets it. */
public final class Workspaces extends WorkspaceServiceGrpc.WorkspaceServiceImplBase implements AutoCloseable {

    private final List<PushBranchRequest> pushes = new CopyOnWriteArrayList<>();
    private final Server server;
    private volatile PushBranchResponse pushed = PushBranchResponse.getDefaultInstance();
    private volatile Status refusal = Status.OK;

    public Workspaces(int port) {
        try {
            server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<PushBranchRequest> pushes() {
        return pushes;
    }

    public void answersPushesWith(PushBranchResponse answer) {
        pushed = answer;
    }

    public void refusesPushesWith(Status status) {
        refusal = status;
    }

    @Override
    public void pushBranch(PushBranchRequest request, StreamObserver<PushBranchResponse> response) {
        pushes.add(request);
        if (!refusal.isOk()) {
            response.onError(refusal.asRuntimeException());
            return;
        }
        response.onNext(pushed);
        response.onCompleted();
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }
}
