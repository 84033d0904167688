package dev.kandev.agents.review;

import dev.kandev.agents.push.PushedBranch;
import dev.kandev.agents.workspace.Changes;
import dev.kandev.common.grpc.Requests;
import dev.kandev.proto.agent.v1.ChangedFile;
import dev.kandev.proto.agent.v1.GetChangesResponse;
import dev.kandev.proto.agent.v1.PushBranchResponse;
import java.util.Optional;

/** Changes, artifacts and pushed branches as they travel over gRPC. */
final class WorkspaceWire {

    private WorkspaceWire() {}

    static GetChangesResponse toProto(Changes changes) {
        return GetChangesResponse.newBuilder()
                .setBase(changes.base())
                .addAllFiles(
                        changes.files().stream().map(WorkspaceWire::toProto).toList())
                .setDiff(changes.diff())
                .setTruncated(changes.truncated())
                .build();
    }

    private static ChangedFile toProto(Changes.File file) {
        return ChangedFile.newBuilder()
                .setPath(file.path())
                .setStatus(file.status())
                .setOldPath(file.oldPath())
                .setAdditions(file.additions())
                .setDeletions(file.deletions())
                .setBinary(file.binary())
                .build();
    }

    static PushBranchResponse toProto(PushedBranch pushed) {
        return PushBranchResponse.newBuilder()
                .setBranch(pushed.branch())
                .setCommit(pushed.commit())
                .setRemoteUrl(pushed.repository())
                .setNothingToPush(pushed.nothingToPush())
                .build();
    }

    static dev.kandev.proto.agent.v1.Artifact toProto(Artifact artifact, Optional<Long> size) {
        var proto = dev.kandev.proto.agent.v1.Artifact.newBuilder()
                .setId(artifact.id().toString())
                .setName(artifact.name())
                .setType(artifact.type())
                .setPath(artifact.path())
                .setCreatedAt(Requests.timestamp(artifact.createdAt()));
        size.ifPresent(proto::setSize);
        return proto.build();
    }
}
