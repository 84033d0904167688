package dev.kandev.agents.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.file.PlainFile;
import dev.kandev.agents.workspace.WorkspaceNotFoundException;
import dev.kandev.agents.workspace.Workspaces;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.acp.AcpType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files that agents name in their results. */
@ApplicationScoped
public class Artifacts {

    /** Where containers have the workspace. */
    private static final Path MOUNTED = Path.of("/workspace");

    private static final int MAX_PATH = 1_000;
    private static final int MAX_TYPE = 100;

    private final ArtifactRepository artifacts;
    private final Workspaces workspaces;
    private final Clock clock;

    Artifacts(ArtifactRepository artifacts, Workspaces workspaces, Clock clock) {
        this.artifacts = artifacts;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** Notes what a result names; other messages, and names that lead out of the workspace, have no effect. Idempotent. */
    public void note(UUID taskId, UUID agentId, AcpEnvelope message) {
        if (!message.type().equals(AcpType.RESULT)) {
            return;
        }
        for (JsonNode named : message.data().path("artifacts")) {
            // A database takes no NUL.
            String type = named.path("type").asText().replace('\0', ' ');
            path(taskId, named.path("path").asText())
                    .ifPresent(path -> artifacts.note(
                            new Artifact(
                                    UUID.randomUUID(),
                                    taskId,
                                    path,
                                    type.length() > MAX_TYPE ? "" : type,
                                    clock.instant()),
                            agentId));
        }
    }

    /** Below the workspace, however the agent sees that. */
    private Optional<String> path(UUID taskId, String named) {
        try {
            Path path = Path.of(named).normalize();
            Path workspace = workspaces.find(taskId);
            Path relative = path.startsWith(MOUNTED)
                    ? MOUNTED.relativize(path)
                    : path.startsWith(workspace) ? workspace.relativize(path) : path;
            boolean inside = !relative.isAbsolute() && !relative.startsWith("..");
            return Optional.of(relative.toString())
                    .filter(text -> inside && !text.isEmpty() && text.length() <= MAX_PATH);
        } catch (InvalidPathException | WorkspaceNotFoundException noPath) {
            return Optional.empty();
        }
    }

    /** The newest first; at most a thousand. */
    public List<Artifact> list(UUID taskId) {
        return artifacts.list(taskId);
    }

    /** Bytes; empty when the file is gone, or is no plain file below the workspace. */
    public Optional<Long> size(Artifact artifact) {
        try {
            return PlainFile.size(workspaces.find(artifact.taskId()), artifact.path());
        } catch (WorkspaceNotFoundException gone) {
            return Optional.empty();
        } catch (IOException failure) {
            throw unreadable(artifact, failure);
        }
    }

    /** @throws ArtifactNotFoundException when the task has none of this id */
    public Artifact get(UUID taskId, UUID id) {
        return artifacts.list(taskId).stream()
                .filter(artifact -> artifact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ArtifactNotFoundException(id, "is unknown"));
    }

    /**
     * The content, to be closed by the caller.
     *
     * @throws ArtifactNotFoundException when the file is gone, or is no plain file below the workspace
     */
    public SeekableByteChannel open(Artifact artifact) {
        try {
            return PlainFile.open(workspaces.find(artifact.taskId()), artifact.path())
                    .orElseThrow(() -> new ArtifactNotFoundException(
                            artifact.id(), "is gone, or is no plain file below the workspace"));
        } catch (IOException failure) {
            throw unreadable(artifact, failure);
        }
    }

    /** Forgets what the agents of a task named; files stay where they are. */
    public void forget(UUID taskId) {
        artifacts.delete(taskId);
    }

    private static KandevException unreadable(Artifact artifact, IOException failure) {
        return new KandevException(ErrorCode.INTERNAL, "the artifact " + artifact.id() + " could not be read", failure);
    }
}
