package dev.kandev.agents.type;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.Requests;
import dev.kandev.proto.agent.v1.AgentTypeService;
import dev.kandev.proto.agent.v1.CreateAgentTypeRequest;
import dev.kandev.proto.agent.v1.CreateAgentTypeResponse;
import dev.kandev.proto.agent.v1.DeleteAgentTypeRequest;
import dev.kandev.proto.agent.v1.DeleteAgentTypeResponse;
import dev.kandev.proto.agent.v1.GetAgentTypeRequest;
import dev.kandev.proto.agent.v1.GetAgentTypeResponse;
import dev.kandev.proto.agent.v1.ListAgentTypesRequest;
import dev.kandev.proto.agent.v1.ListAgentTypesResponse;
import dev.kandev.proto.agent.v1.UpdateAgentTypeRequest;
import dev.kandev.proto.agent.v1.UpdateAgentTypeResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** The edge of the agent types. */
@GrpcService
@Blocking
class AgentTypeGrpcService implements AgentTypeService {

    private static final Logger LOG = Logger.getLogger(AgentTypeGrpcService.class);

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
                        .setAgentType(AgentTypeWire.toProto(types.get(Requests.text("name", request.getName()))))
                        .build());
    }

    @Override
    public Uni<CreateAgentTypeResponse> createAgentType(CreateAgentTypeRequest request) {
        AgentType created = types.create(AgentTypeWire.fromProto(request.getAgentType()));
        LOG.infof("agent type created agentType=%s caller=%s", created.name(), Caller.current());
        return Uni.createFrom()
                .item(CreateAgentTypeResponse.newBuilder()
                        .setAgentType(AgentTypeWire.toProto(created))
                        .build());
    }

    @Override
    public Uni<UpdateAgentTypeResponse> updateAgentType(UpdateAgentTypeRequest request) {
        AgentType replaced = types.replace(AgentTypeWire.fromProto(request.getAgentType()));
        LOG.infof("agent type changed agentType=%s caller=%s", replaced.name(), Caller.current());
        return Uni.createFrom()
                .item(UpdateAgentTypeResponse.newBuilder()
                        .setAgentType(AgentTypeWire.toProto(replaced))
                        .build());
    }

    @Override
    public Uni<DeleteAgentTypeResponse> deleteAgentType(DeleteAgentTypeRequest request) {
        types.delete(Requests.text("name", request.getName()));
        LOG.infof("agent type removed agentType=%s caller=%s", request.getName(), Caller.current());
        return Uni.createFrom().item(DeleteAgentTypeResponse.getDefaultInstance());
    }
}
