package dev.kandev.agents.api;

import dev.kandev.agents.capacity.Capacity;
import dev.kandev.agents.capacity.Demand;
import dev.kandev.proto.agent.v1.AgentDemand;
import dev.kandev.proto.agent.v1.GetCapacityResponse;

/** Limits and demands as they travel over gRPC. */
final class CapacityWire {

    private CapacityWire() {}

    static GetCapacityResponse toProto(Capacity capacity) {
        GetCapacityResponse.Builder proto = GetCapacityResponse.newBuilder().setTotal(toProto(capacity.total()));
        capacity.demandByType().forEach((type, demand) -> proto.putDemandByType(type, toProto(demand)));
        return proto.build();
    }

    private static AgentDemand toProto(Demand demand) {
        return AgentDemand.newBuilder()
                .setCpuMillis(demand.cpuMillis())
                .setMemoryBytes(demand.memoryBytes())
                .build();
    }
}
