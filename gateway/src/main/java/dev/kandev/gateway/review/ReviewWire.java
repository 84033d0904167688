package dev.kandev.gateway.review;

import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.gateway.user.User;
import dev.kandev.proto.agent.v1.Artifact;
import dev.kandev.proto.agent.v1.ChangedFile;
import dev.kandev.proto.agent.v1.GetChangesResponse;
import dev.kandev.proto.agent.v1.PushBranchRequest;
import dev.kandev.proto.agent.v1.PushBranchResponse;
import dev.kandev.proto.task.v1.Task;
import java.util.List;

/** Changes, artifacts and pushes between proto and REST. */
final class ReviewWire {

    private ReviewWire() {}

    static ChangesView view(GetChangesResponse changes) {
        return new ChangesView(
                ProtoValues.orNull(changes.getBase()),
                changes.getFilesList().stream().map(ReviewWire::view).toList(),
                changes.getDiff(),
                changes.getTruncated());
    }

    private static ChangesView.File view(ChangedFile file) {
        return new ChangesView.File(
                file.getPath(),
                file.getStatus(),
                ProtoValues.orNull(file.getOldPath()),
                file.getAdditions(),
                file.getDeletions(),
                file.getBinary());
    }

    /**
     * A push in the name of a user.
     *
     * @param body may be null
     * @param idempotencyKey null for none
     */
    static PushBranchRequest push(Task task, PushBody body, User author, String idempotencyKey) {
        boolean hasMessage =
                body != null && body.message() != null && !body.message().isBlank();
        return PushBranchRequest.newBuilder()
                .setTaskId(task.getId())
                .setMessage(hasMessage ? body.message() : task.getTitle())
                .setAuthorName(author.username())
                .setAuthorEmail(author.email())
                .setRequestId(idempotencyKey == null ? "" : idempotencyKey)
                .build();
    }

    static PushView view(PushBranchResponse pushed) {
        return new PushView(pushed.getBranch(), pushed.getCommit());
    }

    static ArtifactList view(List<Artifact> artifacts) {
        return new ArtifactList(artifacts.stream().map(ReviewWire::view).toList());
    }

    private static ArtifactList.Artifact view(Artifact artifact) {
        return new ArtifactList.Artifact(
                artifact.getId(),
                artifact.getName(),
                ProtoValues.orNull(artifact.getType()),
                artifact.getPath(),
                artifact.hasSize() ? artifact.getSize() : null,
                ProtoValues.instant(artifact.hasCreatedAt(), artifact.getCreatedAt()));
    }
}
