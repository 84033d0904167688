package dev.kandev.agents.review;

import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.push.Author;
import dev.kandev.agents.push.Pushes;
import dev.kandev.agents.workspace.Workspaces;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.Requests;
import dev.kandev.proto.agent.v1.GetChangesRequest;
import dev.kandev.proto.agent.v1.GetChangesResponse;
import dev.kandev.proto.agent.v1.ListArtifactsRequest;
import dev.kandev.proto.agent.v1.ListArtifactsResponse;
import dev.kandev.proto.agent.v1.PushBranchRequest;
import dev.kandev.proto.agent.v1.PushBranchResponse;
import dev.kandev.proto.agent.v1.ReadArtifactRequest;
import dev.kandev.proto.agent.v1.ReadArtifactResponse;
import dev.kandev.proto.agent.v1.WorkspaceService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.UUID;
import java.util.function.Supplier;

/** The edge of the workspaces. */
@GrpcService
@Blocking
class WorkspaceGrpcService implements WorkspaceService {

    private final Workspaces workspaces;
    private final Artifacts artifacts;
    private final Pushes pushes;

    WorkspaceGrpcService(Workspaces workspaces, Artifacts artifacts, Pushes pushes) {
        this.workspaces = workspaces;
        this.artifacts = artifacts;
        this.pushes = pushes;
    }

    @Override
    public Uni<GetChangesResponse> getChanges(GetChangesRequest request) {
        return withGit(() -> WorkspaceWire.toProto(workspaces.changes(taskId(request.getTaskId()))));
    }

    @Override
    public Uni<ListArtifactsResponse> listArtifacts(ListArtifactsRequest request) {
        return Uni.createFrom()
                .item(ListArtifactsResponse.newBuilder()
                        .addAllArtifacts(artifacts.list(taskId(request.getTaskId())).stream()
                                .map(artifact -> WorkspaceWire.toProto(artifact, artifacts.size(artifact)))
                                .toList())
                        .build());
    }

    @Override
    public Multi<ReadArtifactResponse> readArtifact(ReadArtifactRequest request) {
        Artifact artifact =
                artifacts.get(taskId(request.getTaskId()), Requests.id("artifact_id", request.getArtifactId()));
        return ArtifactContent.of(artifact, artifacts.open(artifact))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Uni<PushBranchResponse> pushBranch(PushBranchRequest request) {
        return withGit(() -> WorkspaceWire.toProto(pushes.push(
                taskId(request.getTaskId()),
                request.getMessage(),
                Author.of(request.getAuthorName(), request.getAuthorEmail()),
                request.getRequestId())));
    }

    private static <T> Uni<T> withGit(Supplier<T> answer) {
        try {
            return Uni.createFrom().item(answer.get());
        } catch (RepositoryException failure) {
            ErrorCode code = failure.failure().retryable() ? ErrorCode.UNAVAILABLE : ErrorCode.NOT_ALLOWED;
            throw new KandevException(code, failure.getMessage(), failure);
        }
    }

    private static UUID taskId(String value) {
        return Requests.id("task_id", value);
    }
}
