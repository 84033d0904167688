package dev.kandev.gateway.review;

import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.proto.agent.v1.Artifact;
import dev.kandev.proto.agent.v1.ChangedFile;
import dev.kandev.proto.agent.v1.GetChangesResponse;
import java.util.List;

/** Changes and artifacts between proto and REST. */
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
