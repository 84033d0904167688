package dev.kandev.agents.api;

import dev.kandev.agents.capacity.Capacity;
import dev.kandev.agents.capacity.Demand;
import dev.kandev.agents.capacity.Disk;
import dev.kandev.proto.agent.v1.AgentDemand;
import dev.kandev.proto.agent.v1.GetCapacityResponse;

/** Limits and demands as they travel over gRPC. */
final class CapacityWire {

    private CapacityWire() {}

    static GetCapacityResponse toProto(Capacity capacity) {
        GetCapacityResponse.Builder proto = GetCapacityResponse.newBuilder()
                .setTotal(toProto(capacity.total()))
                .setDisk(toProto(capacity.disk()))
                .setUsed(toProto(capacity.used()));
        capacity.demandByType().forEach((type, demand) -> proto.putDemandByType(type, toProto(demand)));
        return proto.build();
    }

    private static AgentDemand toProto(Demand demand) {
        return AgentDemand.newBuilder()
                .setCpuMillis(demand.cpuMillis())
                .setMemoryBytes(demand.memoryBytes())
                .setDiskBytes(demand.diskBytes())
                .build();
    }

    private static dev.kandev.proto.agent.v1.Disk toProto(Disk disk) {
        return dev.kandev.proto.agent.v1.Disk.newBuilder()
                .setTotalBytes(disk.totalBytes())
                .setFreeBytes(disk.freeBytes())
                .setSpareBytes(disk.spareBytes())
                .build();
    }
}
