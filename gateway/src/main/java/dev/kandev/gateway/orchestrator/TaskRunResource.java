package dev.kandev.gateway.orchestrator;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.AgentClient;
import dev.kandev.gateway.client.OrchestratorClient;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusResponse;
import dev.kandev.proto.orchestrator.v1.ListMessagesRequest;
import dev.kandev.proto.task.v1.Task;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known of the run of one task. Every method first asks whether the current user may see the task. */
@Path("/orchestrator/tasks/{task_id}")
@Authenticated
@Tag(name = "orchestrator")
class TaskRunResource {

    private final OrchestratorClient orchestrator;
    private final TaskClient tasks;
    private final AgentClient agents;
    private final CurrentUser caller;

    TaskRunResource(OrchestratorClient orchestrator, TaskClient tasks, AgentClient agents, CurrentUser caller) {
        this.orchestrator = orchestrator;
        this.tasks = tasks;
        this.agents = agents;
        this.caller = caller;
    }

    @GET
    @Path("/status")
    @Operation(
            operationId = "getTaskStatus",
            summary = "How the task's run stands: task, execution, agent, and the prompts that wait")
    @APIResponseSchema(value = RunStatus.class, responseCode = "200", responseDescription = "As it is now.")
    public RunStatus status(@PathParam("task_id") UUID taskId) {
        Task task = tasks.visibleTask(caller.id(), taskId.toString());
        GetTaskStatusResponse run = orchestrator
                .as(caller.id())
                .getTaskStatus(GetTaskStatusRequest.newBuilder()
                        .setTaskId(task.getId())
                        .build());
        return RunWire.status(task, run, run.hasExecution() ? newestAgent(task) : null);
    }

    @GET
    @Path("/messages")
    @Operation(operationId = "listTaskMessages", summary = "The history of a task: ACP envelopes by seq")
    @APIResponseSchema(value = MessageList.class, responseCode = "200", responseDescription = "A page.")
    public MessageList messages(
            @PathParam("task_id") UUID taskId,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @Parameter(description = "Where given, the page ends ahead of this seq.") @QueryParam("before") @Min(1)
                    Long before,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        Task task = tasks.visibleTask(caller.id(), taskId.toString());
        return RunWire.messages(orchestrator
                .as(caller.id())
                .listMessages(ListMessagesRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setAfter(after)
                        .setBefore(before == null ? 0 : before)
                        .setLimit(limit)
                        .build()));
    }

    private AgentInstance newestAgent(Task task) {
        return agents
                .agents(caller.id())
                .listAgents(ListAgentsRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setLimit(1)
                        .build())
                .getAgentsList()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
