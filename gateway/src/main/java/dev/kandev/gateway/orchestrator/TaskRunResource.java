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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The run of one task. Every method first asks task-service whether the current user may see the task. */
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

    @POST
    @Path("/start")
    @ResponseStatus(202)
    public Accepted start(@PathParam("task_id") UUID taskId, @Valid StartBody body) {
        Task task = tasks.visibleTask(caller.id(), taskId.toString());
        return RunWire.accepted(orchestrator
                .as(caller.id())
                .startTask(RunWire.start(task.getId(), body))
                .getExecution());
    }

    @POST
    @Path("/stop")
    @ResponseStatus(202)
    public Accepted stop(@PathParam("task_id") UUID taskId, @Valid StopBody body) {
        Task task = tasks.visibleTask(caller.id(), taskId.toString());
        return RunWire.accepted(orchestrator
                .as(caller.id())
                .stopTask(RunWire.stop(task.getId(), body))
                .getExecution());
    }

    @GET
    @Path("/status")
    public RunStatus status(@PathParam("task_id") UUID taskId) {
        Task task = tasks.visibleTask(caller.id(), taskId.toString());
        GetTaskStatusResponse run = orchestrator
                .as(caller.id())
                .getTaskStatus(GetTaskStatusRequest.newBuilder()
                        .setTaskId(task.getId())
                        .build());
        return run.hasExecution()
                ? RunWire.status(task, run.getExecution(), newestAgent(task))
                : RunWire.status(task, null, null);
    }

    @GET
    @Path("/messages")
    public MessageList messages(
            @PathParam("task_id") UUID taskId,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        Task task = tasks.visibleTask(caller.id(), taskId.toString());
        return RunWire.messages(orchestrator
                .as(caller.id())
                .listMessages(ListMessagesRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setAfter(after)
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
