package dev.kandev.gateway.agent;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.AgentClient;
import dev.kandev.proto.agent.v1.AgentType;
import dev.kandev.proto.agent.v1.CreateAgentTypeRequest;
import dev.kandev.proto.agent.v1.DeleteAgentTypeRequest;
import dev.kandev.proto.agent.v1.GetAgentTypeRequest;
import dev.kandev.proto.agent.v1.ListAgentTypesRequest;
import dev.kandev.proto.agent.v1.UpdateAgentTypeRequest;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry of agent types. */
@Path("/agent-types")
@Authenticated
@Tag(name = "agent types")
class AgentTypeResource {

    private static final String ADMIN = "admin";

    private final AgentClient client;
    private final CurrentUser caller;

    AgentTypeResource(AgentClient client, CurrentUser caller) {
        this.client = client;
        this.caller = caller;
    }

    @GET
    public AgentTypeList list() {
        List<AgentTypeView> types = client
                .types(caller.id())
                .listAgentTypes(ListAgentTypesRequest.getDefaultInstance())
                .getAgentTypesList()
                .stream()
                .map(type -> AgentTypeWire.view(type, caller.isAdmin()))
                .toList();
        return new AgentTypeList(types, types.size());
    }

    @GET
    @Path("/{name}")
    public AgentTypeView get(@PathParam("name") String name) {
        return AgentTypeWire.view(
                client.types(caller.id())
                        .getAgentType(
                                GetAgentTypeRequest.newBuilder().setName(name).build())
                        .getAgentType(),
                caller.isAdmin());
    }

    @POST
    @RolesAllowed(ADMIN)
    @Operation(summary = "Adds an agent type")
    public RestResponse<AgentTypeView> create(@NotNull @Valid AgentTypeBody body, UriInfo uri) {
        AgentType created = client.types(caller.id())
                .createAgentType(CreateAgentTypeRequest.newBuilder()
                        .setAgentType(AgentTypeWire.type(body))
                        .build())
                .getAgentType();
        return RestResponse.ResponseBuilder.<AgentTypeView>created(
                        uri.getAbsolutePathBuilder().path(created.getName()).build())
                .entity(AgentTypeWire.view(created, true))
                .build();
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Replaces an agent type, for the agents that start from now on")
    public AgentTypeView replace(@PathParam("name") String name, @NotNull @Valid AgentTypeBody body) {
        if (!body.name().equals(name)) {
            throw new InvalidInputException("name", "must be " + name + ", as in the address: it cannot be changed");
        }
        return AgentTypeWire.view(
                client.types(caller.id())
                        .updateAgentType(UpdateAgentTypeRequest.newBuilder()
                                .setAgentType(AgentTypeWire.type(body))
                                .build())
                        .getAgentType(),
                true);
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Removes an agent type; agents that run go on")
    public void delete(@PathParam("name") String name) {
        client.types(caller.id())
                .deleteAgentType(
                        DeleteAgentTypeRequest.newBuilder().setName(name).build());
    }
}
