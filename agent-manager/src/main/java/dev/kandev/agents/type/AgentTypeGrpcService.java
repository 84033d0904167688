package dev.kandev.agents.type;

import dev.kandev.proto.agent.v1.AgentTypeService;
import dev.kandev.proto.agent.v1.GetAgentTypeRequest;
import dev.kandev.proto.agent.v1.GetAgentTypeResponse;
import dev.kandev.proto.agent.v1.ListAgentTypesRequest;
import dev.kandev.proto.agent.v1.ListAgentTypesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** The edge of the agent types. */
@GrpcService
@Blocking
class AgentTypeGrpcService implements AgentTypeService {

    private final AgentTypes types;

    AgentTypeGrpcService(AgentTypes types) {
        this.types = types;
    }

    @Override
    public Uni<ListAgentTypesResponse> listAgentTypes(ListAgentTypesRequest request) {
        return Uni.createFrom()
                .item(ListAgentTypesResponse.newBuilder()
                        .addAllAgentTypes(types.list().stream()
                                .map(AgentTypeWire::toProto)
                                .toList())
                        .build());
    }

    @Override
    public Uni<GetAgentTypeResponse> getAgentType(GetAgentTypeRequest request) {
        return Uni.createFrom()
                .item(GetAgentTypeResponse.newBuilder()
                        .setAgentType(AgentTypeWire.toProto(types.get(request.getName())))
                        .build());
    }
}
