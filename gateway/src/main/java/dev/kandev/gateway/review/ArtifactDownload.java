package dev.kandev.gateway.review;

import dev.kandev.proto.agent.v1.Artifact;
import dev.kandev.proto.agent.v1.ReadArtifactRequest;
import dev.kandev.proto.agent.v1.ReadArtifactResponse;
import dev.kandev.proto.agent.v1.WorkspaceServiceGrpc.WorkspaceServiceBlockingStub;
import io.grpc.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** An artifact on its way from agent-manager to a client, piece by piece. A client that goes away ends the call. */
final class ArtifactDownload implements StreamingOutput {

    private final Context.CancellableContext call = Context.current().withCancellation();
    private final Iterator<ReadArtifactResponse> pieces;
    private final Artifact artifact;

    private ArtifactDownload(WorkspaceServiceBlockingStub stub, ReadArtifactRequest request) {
        Context outer = call.attach();
        try {
            pieces = stub.readArtifact(request);
            artifact = pieces.next().getArtifact();
        } finally {
            call.detach(outer);
        }
    }

    /** Blocks until agent-manager has said what it is, or refused. */
    static ArtifactDownload begin(WorkspaceServiceBlockingStub stub, ReadArtifactRequest request) {
        return new ArtifactDownload(stub, request);
    }

    Artifact artifact() {
        return artifact;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            while (pieces.hasNext()) {
                pieces.next().getContent().writeTo(out);
            }
        } finally {
            call.cancel(null);
        }
    }
}
