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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
    @Operation(
            operationId = "listAgentTypes",
            summary = "Every agent type, by name",
            description = "Only administrators see values of the environment.")
    @APIResponseSchema(value = AgentTypeList.class, responseCode = "200", responseDescription = "All of them.")
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
    @Operation(
            operationId = "getAgentType",
            summary = "An agent type",
            description = "Only administrators see values of the environment.")
    @APIResponseSchema(value = AgentTypeView.class, responseCode = "200", responseDescription = "The agent type.")
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
    @Operation(operationId = "createAgentType", summary = "Adds an agent type", description = "For administrators.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "201",
            description = "The agent type, with its defaults.",
            headers = @Header(ref = "Location", name = "Location"),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgentTypeView.class)))
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
    @Operation(
            operationId = "replaceAgentType",
            summary = "Replaces an agent type, for the agents that start from now on",
            description = "For administrators. What is left out gets its default.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponseSchema(
            value = AgentTypeView.class,
            responseCode = "200",
            responseDescription = "The agent type as it is now.")
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
    @Operation(
            operationId = "deleteAgentType",
            summary = "Removes an agent type; agents that run go on",
            description = "For administrators.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void delete(@PathParam("name") String name) {
        client.types(caller.id())
                .deleteAgentType(
                        DeleteAgentTypeRequest.newBuilder().setName(name).build());
    }
}
