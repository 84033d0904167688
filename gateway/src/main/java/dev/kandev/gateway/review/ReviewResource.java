package dev.kandev.gateway.review;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.AgentClient;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.gateway.user.UserService;
import dev.kandev.proto.agent.v1.Artifact;
import dev.kandev.proto.agent.v1.GetChangesRequest;
import dev.kandev.proto.agent.v1.ListArtifactsRequest;
import dev.kandev.proto.agent.v1.PushBranchRequest;
import dev.kandev.proto.agent.v1.PushBranchResponse;
import dev.kandev.proto.agent.v1.ReadArtifactRequest;
import dev.kandev.proto.task.v1.Task;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the agents of a task left. Every method first asks task-service whether the current user may see the task, or may work on it where
 * something changes.
 */
@Path("/orchestrator/tasks/{task_id}")
@Authenticated
@Tag(name = "orchestrator")
class ReviewResource {

    private final AgentClient agents;
    private final TaskClient tasks;
    private final UserService users;
    private final CurrentUser caller;

    ReviewResource(AgentClient agents, TaskClient tasks, UserService users, CurrentUser caller) {
        this.agents = agents;
        this.tasks = tasks;
        this.users = users;
        this.caller = caller;
    }

    @GET
    @Path("/changes")
    @Operation(
            operationId = "getTaskChanges",
            summary = "What differs in the workspace from the commit that it began with",
            description = "Files with their counts, and a unified diff of at most about 1 MiB.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponseSchema(value = ChangesView.class, responseCode = "200", responseDescription = "As they are now.")
    public ChangesView changes(@PathParam("task_id") UUID taskId) {
        return ReviewWire.view(agents.workspaces(caller.id())
                .getChanges(GetChangesRequest.newBuilder()
                        .setTaskId(visible(taskId))
                        .build()));
    }

    @GET
    @Path("/artifacts")
    @Operation(operationId = "listTaskArtifacts", summary = "The files that agents named in their results")
    @APIResponseSchema(value = ArtifactList.class, responseCode = "200", responseDescription = "The newest first.")
    public ArtifactList artifacts(@PathParam("task_id") UUID taskId) {
        return ReviewWire.view(agents.workspaces(caller.id())
                .listArtifacts(ListArtifactsRequest.newBuilder()
                        .setTaskId(visible(taskId))
                        .build())
                .getArtifactsList());
    }

    /** Waits for git. What is pushed already is answered as it is. */
    @POST
    @Path("/push")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "pushTaskBranch",
            summary = "Commits what differs in the workspace and pushes the task's branch",
            description = "Waits for git, some minutes with a large repository. Nothing is ever forced; what is pushed"
                    + " already is answered as it is. For editors and owners of the board.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponseSchema(
            value = PushView.class,
            responseCode = "200",
            responseDescription = "The branch as it is in the repository.")
    public PushView push(
            @PathParam("task_id") UUID taskId,
            @HeaderParam("Idempotency-Key") @Size(max = 255) String idempotencyKey,
            @Valid PushBody body) {
        Task task = tasks.editableTask(caller.id(), taskId.toString());
        PushBranchRequest request = ReviewWire.push(task, body, users.get(caller.id()), idempotencyKey);
        PushBranchResponse pushed = agents.pushes(caller.id()).pushBranch(request);
        if (pushed.getCommit().isEmpty()) {
            throw new NothingToPushException(taskId);
        }
        return ReviewWire.view(pushed);
    }

    /** Never as what it claims to be: an agent's HTML must not run with our address as its origin. */
    @GET
    @Path("/artifacts/{artifact_id}/download")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "downloadArtifact", summary = "The content of an artifact")
    @APIResponse(
            responseCode = "200",
            description = "The file, always as an attachment.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("task_id") UUID taskId, @PathParam("artifact_id") UUID artifactId) {
        ArtifactDownload download = ArtifactDownload.begin(
                agents.downloads(caller.id()),
                ReadArtifactRequest.newBuilder()
                        .setTaskId(visible(taskId))
                        .setArtifactId(artifactId.toString())
                        .build());
        Artifact artifact = download.artifact();
        return Response.ok(download)
                .header(HttpHeaders.CONTENT_LENGTH, artifact.getSize())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(artifact.getName()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266, 4.3: names beyond ASCII, and those that would end the quotes. */
    private static String attachment(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    private String visible(UUID taskId) {
        Task task = tasks.visibleTask(caller.id(), taskId.toString());
        return task.getId();
    }
}
