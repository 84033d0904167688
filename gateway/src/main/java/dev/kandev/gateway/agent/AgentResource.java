package dev.kandev.gateway.agent;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.AgentClient;
import dev.kandev.proto.agent.v1.ListAgentLogsRequest;
import dev.kandev.proto.agent.v1.StopAgentRequest;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Started agents. */
@Path("/agents")
@Authenticated
@Tag(name = "agents")
class AgentResource {

    private final VisibleAgents visible;
    private final AgentClient client;
    private final CurrentUser caller;

    AgentResource(VisibleAgents visible, AgentClient client, CurrentUser caller) {
        this.visible = visible;
        this.client = client;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAgents", summary = "The agents of all tasks that you may see, the newest first")
    @APIResponseSchema(value = AgentList.class, responseCode = "200", responseDescription = "A page.")
    public AgentList list(
            @QueryParam("unfinished") @DefaultValue("false") boolean unfinished,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset) {
        return visible.all(unfinished, limit, offset);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAgent", summary = "An agent, and what it uses while it runs")
    @APIResponseSchema(value = AgentView.class, responseCode = "200", responseDescription = "The agent.")
    public AgentView get(@PathParam("id") UUID id) {
        return AgentWire.view(visible.get(id));
    }

    @GET
    @Path("/{id}/logs")
    @Operation(operationId = "listAgentLogs", summary = "What an agent wrote that is no message, line by line")
    @APIResponseSchema(value = AgentLogList.class, responseCode = "200", responseDescription = "A page.")
    public AgentLogList logs(
            @PathParam("id") UUID id,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        visible.get(id);
        return AgentWire.logs(client.agents(caller.id())
                .listAgentLogs(ListAgentLogsRequest.newBuilder()
                        .setAgentId(id.toString())
                        .setAfter(after)
                        .setLimit(limit)
                        .build()));
    }

    @POST
    @Path("/{id}/stop")
    @ResponseStatus(202)
    @Operation(
            operationId = "stopAgent",
            summary = "Asks an agent to end",
            description = "For editors and owners of the task's board, and administrators.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "202",
            description = "It has been asked to.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgentView.class)))
    public AgentView stop(@PathParam("id") UUID id, @Valid StopBody body) {
        visible.stoppable(id);
        StopAgentRequest.Builder request = StopAgentRequest.newBuilder().setAgentId(id.toString());
        if (body != null) {
            request.setReason(body.reason() == null ? "" : body.reason()).setForce(Boolean.TRUE.equals(body.force()));
        }
        return AgentWire.view(
                client.agents(caller.id()).stopAgent(request.build()).getAgent());
    }
}
