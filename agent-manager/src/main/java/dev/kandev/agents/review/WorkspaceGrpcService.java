package dev.kandev.agents.review;

import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.workspace.Workspaces;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.Requests;
import dev.kandev.proto.agent.v1.GetChangesRequest;
import dev.kandev.proto.agent.v1.GetChangesResponse;
import dev.kandev.proto.agent.v1.ListArtifactsRequest;
import dev.kandev.proto.agent.v1.ListArtifactsResponse;
import dev.kandev.proto.agent.v1.ReadArtifactRequest;
import dev.kandev.proto.agent.v1.ReadArtifactResponse;
import dev.kandev.proto.agent.v1.WorkspaceService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.UUID;

/** The edge of the workspaces. */
@GrpcService
@Blocking
class WorkspaceGrpcService implements WorkspaceService {

    private final Workspaces workspaces;
    private final Artifacts artifacts;

    WorkspaceGrpcService(Workspaces workspaces, Artifacts artifacts) {
        this.workspaces = workspaces;
        this.artifacts = artifacts;
    }

    @Override
    public Uni<GetChangesResponse> getChanges(GetChangesRequest request) {
        try {
            return Uni.createFrom().item(WorkspaceWire.toProto(workspaces.changes(taskId(request.getTaskId()))));
        } catch (RepositoryException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, failure.getMessage(), failure);
        }
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

    private static UUID taskId(String value) {
        return Requests.id("task_id", value);
    }
}
