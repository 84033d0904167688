package dev.kandev.gateway.orchestrator;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.OrchestratorClient;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.proto.orchestrator.v1.CancelTurnRequest;
import dev.kandev.proto.orchestrator.v1.OrchestratorServiceGrpc.OrchestratorServiceBlockingStub;
import dev.kandev.proto.orchestrator.v1.PauseTaskRequest;
import dev.kandev.proto.orchestrator.v1.ResumeTaskRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What users do to the run of one task. Every method first makes sure that the current user may work on the task. */
@Path("/orchestrator/tasks/{task_id}")
@Authenticated
@Tag(name = "orchestrator")
@APIResponse(responseCode = "409", ref = "Conflict")
@APIResponse(responseCode = "403", ref = "Forbidden")
class TaskControlResource {

    private final OrchestratorClient orchestrator;
    private final TaskClient tasks;
    private final CurrentUser caller;

    TaskControlResource(OrchestratorClient orchestrator, TaskClient tasks, CurrentUser caller) {
        this.orchestrator = orchestrator;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Path("/start")
    @ResponseStatus(202)
    @Operation(
            operationId = "startTask",
            summary = "Queues an execution, whatever the task says about starting by itself")
    @APIResponse(
            responseCode = "202",
            description = "It is under way.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    public Accepted start(@PathParam("task_id") UUID taskId, @Valid StartBody body) {
        String task = editable(taskId);
        return RunWire.accepted(
                asCaller().startTask(ControlWire.start(task, body)).getExecution());
    }

    @POST
    @Path("/stop")
    @ResponseStatus(202)
    @Operation(operationId = "stopTask", summary = "Ends the agent; the card moves to CANCELLED")
    @APIResponse(
            responseCode = "202",
            description = "It is under way.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    public Accepted stop(@PathParam("task_id") UUID taskId, @Valid StopBody body) {
        String task = editable(taskId);
        return RunWire.accepted(
                asCaller().stopTask(ControlWire.stop(task, body)).getExecution());
    }

    @POST
    @Path("/pause")
    @ResponseStatus(202)
    @Operation(operationId = "pauseTask", summary = "Freezes the agent")
    @APIResponse(
            responseCode = "202",
            description = "It is under way.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    public Accepted pause(@PathParam("task_id") UUID taskId) {
        PauseTaskRequest request =
                PauseTaskRequest.newBuilder().setTaskId(editable(taskId)).build();
        return RunWire.accepted(asCaller().pauseTask(request).getExecution());
    }

    @POST
    @Path("/resume")
    @ResponseStatus(202)
    @Operation(operationId = "resumeTask", summary = "Lets a frozen agent go on")
    @APIResponse(
            responseCode = "202",
            description = "It is under way.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    public Accepted resume(@PathParam("task_id") UUID taskId) {
        ResumeTaskRequest request =
                ResumeTaskRequest.newBuilder().setTaskId(editable(taskId)).build();
        return RunWire.accepted(asCaller().resumeTask(request).getExecution());
    }

    /** Breaks off the running turn. */
    @POST
    @Path("/cancel")
    @ResponseStatus(202)
    @Operation(operationId = "cancelTurn", summary = "Asks the agent to break off its turn")
    @APIResponse(
            responseCode = "202",
            description = "It is under way.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    public Accepted cancel(@PathParam("task_id") UUID taskId) {
        CancelTurnRequest request =
                CancelTurnRequest.newBuilder().setTaskId(editable(taskId)).build();
        return RunWire.accepted(asCaller().cancelTurn(request).getExecution());
    }

    @POST
    @Path("/prompt")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "promptTask",
            summary = "Tells the agent something",
            description =
                    "Now if it waits, after its turn if it works, and in a new execution that resumes its session if"
                            + " it has ended.")
    @APIResponse(
            responseCode = "202",
            description = "It is under way.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    public Accepted prompt(
            @PathParam("task_id") UUID taskId,
            @HeaderParam("Idempotency-Key") @Size(max = 255) String idempotencyKey,
            @NotNull @Valid PromptBody body) {
        String task = editable(taskId);
        return RunWire.accepted(asCaller()
                .promptTask(ControlWire.prompt(task, body, idempotencyKey))
                .getExecution());
    }

    @POST
    @Path("/permission")
    @Operation(operationId = "answerPermission", summary = "Answers what the agent asks")
    @APIResponseSchema(value = Accepted.class, responseCode = "200", responseDescription = "The agent has it.")
    public Accepted permission(@PathParam("task_id") UUID taskId, @NotNull @Valid PermissionBody body) {
        String task = editable(taskId);
        return RunWire.accepted(
                asCaller().answerPermission(ControlWire.answer(task, body)).getExecution());
    }

    private String editable(UUID taskId) {
        return tasks.editableTask(caller.id(), taskId.toString()).getId();
    }

    /** After {@link #editable}: the stub's deadline runs from here. */
    private OrchestratorServiceBlockingStub asCaller() {
        return orchestrator.as(caller.id());
    }
}
