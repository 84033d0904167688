package dev.kandev.gateway.agent;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.AgentClient;
import dev.kandev.proto.agent.v1.GetAgentTypeRequest;
import dev.kandev.proto.agent.v1.ListAgentTypesRequest;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registry of agent types. */
@Path("/agent-types")
@Authenticated
@Tag(name = "agent types")
class AgentTypeResource {

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
                .map(type -> AgentWire.view(type, caller.isAdmin()))
                .toList();
        return new AgentTypeList(types, types.size());
    }

    @GET
    @Path("/{name}")
    public AgentTypeView get(@PathParam("name") String name) {
        return AgentWire.view(
                client.types(caller.id())
                        .getAgentType(
                                GetAgentTypeRequest.newBuilder().setName(name).build())
                        .getAgentType(),
                caller.isAdmin());
    }
}
