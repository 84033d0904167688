package dev.kandev.gateway.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.proto.task.v1.ChangeTaskStateRequest;
import dev.kandev.proto.task.v1.DeleteTaskRequest;
import dev.kandev.proto.task.v1.ListTaskEventsRequest;
import dev.kandev.proto.task.v1.UpdateTaskRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One task. */
@Path("/tasks/{id}")
@Authenticated
@Tag(name = "tasks")
class TaskResource {

    private final TaskClient client;
    private final TaskChanges changes;
    private final CurrentUser caller;

    TaskResource(TaskClient client, TaskChanges changes, CurrentUser caller) {
        this.client = client;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getTask", summary = "A task")
    @APIResponse(
            responseCode = "200",
            description = "The task.",
            headers = @Header(ref = "ETag", name = "ETag"),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    public RestResponse<TaskView> get(@PathParam("id") UUID id) {
        return tagged(TaskWire.view(client.visibleTask(caller.id(), id.toString())));
    }

    @PUT
    @Operation(
            operationId = "updateTask",
            summary = "Changes a task: the fields that the body names",
            description =
                    "What is absent stays as it is, and an explicit null takes an optional value away. For editors and"
                            + " owners of the board.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            headers = @Header(ref = "ETag", name = "ETag"),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    public RestResponse<TaskView> update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TaskBody.class)))
                    @NotNull
                    ObjectNode body)
            throws JsonProcessingException {
        UpdateTaskRequest.Builder request = changes.read(id.toString(), body);
        Versions.ifMatch(ifMatch).ifPresent(request::setExpectedVersion);
        return tagged(TaskWire.view(
                client.tasks(caller.id()).updateTask(request.build()).getTask()));
    }

    @DELETE
    @Operation(
            operationId = "deleteTask",
            summary = "Deletes a task with its workspace, and stops its agent",
            description = "For editors and owners of the board.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public void delete(@PathParam("id") UUID id) {
        client.tasks(caller.id())
                .deleteTask(
                        DeleteTaskRequest.newBuilder().setTaskId(id.toString()).build());
    }

    @PATCH
    @Path("/state")
    @Operation(
            operationId = "changeTaskState",
            summary = "Moves a task to another state",
            description =
                    "What is not allowed from the present one answers 409 and says what is. For editors and owners of"
                            + " the board.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            headers = @Header(ref = "ETag", name = "ETag"),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    public RestResponse<TaskView> changeState(@PathParam("id") UUID id, @NotNull @Valid StateChange body) {
        ChangeTaskStateRequest request = ChangeTaskStateRequest.newBuilder()
                .setTaskId(id.toString())
                .setState(body.state().toProto())
                .setReason(body.reason() == null ? "" : body.reason())
                .build();
        return tagged(
                TaskWire.view(client.tasks(caller.id()).changeTaskState(request).getTask()));
    }

    @PATCH
    @Path("/position")
    @Operation(
            operationId = "moveTask",
            summary = "Moves a task within its column, or to a place in another",
            description = "For editors and owners of the board.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            headers = @Header(ref = "ETag", name = "ETag"),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    public RestResponse<TaskView> move(@PathParam("id") UUID id, @NotNull @Valid PositionChange body) {
        return tagged(TaskWire.view(client.tasks(caller.id())
                .moveTask(TaskWire.move(id.toString(), body))
                .getTask()));
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listTaskEvents", summary = "The audit log of a task: every change, the newest first")
    @APIResponseSchema(value = TaskEventList.class, responseCode = "200", responseDescription = "A page.")
    public TaskEventList events(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset) {
        return TaskWire.events(client.tasks(caller.id())
                .listTaskEvents(ListTaskEventsRequest.newBuilder()
                        .setTaskId(id.toString())
                        .setLimit(limit)
                        .setOffset(offset)
                        .build()));
    }

    private static RestResponse<TaskView> tagged(TaskView task) {
        return RestResponse.ResponseBuilder.ok(task).tag(Versions.tag(task)).build();
    }
}
