package dev.kandev.gateway.task;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.proto.task.v1.ListTasksRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tasks of a board. */
@Path("/boards/{board_id}/tasks")
@Authenticated
@Tag(name = "tasks")
class BoardTasksResource {

    private final TaskClient client;
    private final CurrentUser caller;

    BoardTasksResource(TaskClient client, CurrentUser caller) {
        this.client = client;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createTask",
            summary = "Makes a task; with an agent type its agent starts, unless told otherwise",
            description = "For editors and owners of the board.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "201",
            description = "The task.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    public RestResponse<TaskView> create(
            @PathParam("board_id") UUID boardId,
            @HeaderParam("Idempotency-Key") @Size(max = 255) String idempotencyKey,
            @NotNull @Valid TaskBody body,
            UriInfo uri) {
        TaskView task = TaskWire.view(client.tasks(caller.id())
                .createTask(TaskWire.create(boardId.toString(), body, idempotencyKey))
                .getTask());
        return RestResponse.ResponseBuilder.<TaskView>created(
                        uri.getBaseUriBuilder().path("tasks").path(task.id()).build())
                .tag(Versions.tag(task))
                .entity(task)
                .build();
    }

    @GET
    @Operation(operationId = "listTasks", summary = "The tasks of a board that fit all of the filters")
    @APIResponseSchema(value = TaskList.class, responseCode = "200", responseDescription = "A page.")
    public TaskList list(
            @PathParam("board_id") UUID boardId,
            @QueryParam("state") @Schema(ref = "State") String state,
            @QueryParam("agent_type") String agentType,
            @QueryParam("priority") @Min(0) @Max(10) Integer priority,
            @QueryParam("q") @Size(max = 500) String query,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset) {
        ListTasksRequest.Builder request = ListTasksRequest.newBuilder()
                .setBoardId(boardId.toString())
                .setLimit(limit)
                .setOffset(offset);
        if (state != null) {
            request.setState(State.parse(state).toProto());
        }
        if (agentType != null) {
            request.setAgentType(agentType);
        }
        if (priority != null) {
            request.setPriority(priority);
        }
        if (query != null) {
            request.setQuery(query);
        }
        return TaskWire.list(client.tasks(caller.id()).listTasks(request.build()));
    }
}
