package dev.kandev.gateway.agent;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The agents that worked at a task. */
@Path("/tasks/{task_id}/agents")
@Authenticated
@Tag(name = "agents")
class TaskAgentsResource {

    private final VisibleAgents visible;

    TaskAgentsResource(VisibleAgents visible) {
        this.visible = visible;
    }

    @GET
    @Operation(operationId = "listTaskAgents", summary = "The agents that worked at a task, the newest first")
    @APIResponseSchema(value = AgentList.class, responseCode = "200", responseDescription = "A page.")
    public AgentList list(
            @PathParam("task_id") UUID taskId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset) {
        return visible.ofTask(taskId, limit, offset);
    }
}
