package dev.kandev.gateway.agent;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.AgentClient;
import dev.kandev.proto.agent.v1.ListAgentLogsRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The raw lines of the agent that works, or worked last, at a task. */
@Path("/orchestrator/tasks/{task_id}/logs")
@Authenticated
@Tag(name = "orchestrator")
class TaskLogsResource {

    private final VisibleAgents visible;
    private final AgentClient client;
    private final CurrentUser caller;

    TaskLogsResource(VisibleAgents visible, AgentClient client, CurrentUser caller) {
        this.visible = visible;
        this.client = client;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTaskLogs",
            summary = "What the task's newest agent wrote that is no message, line by line")
    @APIResponseSchema(value = AgentLogList.class, responseCode = "200", responseDescription = "A page.")
    public AgentLogList logs(
            @PathParam("task_id") UUID taskId,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return visible.newestOf(taskId)
                .map(agent -> AgentWire.logs(client.agents(caller.id())
                        .listAgentLogs(ListAgentLogsRequest.newBuilder()
                                .setAgentId(agent.getId())
                                .setAfter(after)
                                .setLimit(limit)
                                .build())))
                .orElseGet(() -> new AgentLogList(List.of(), after));
    }
}
