package dev.kandev.gateway.client;

import dev.kandev.proto.agent.v1.AgentServiceGrpc;
import dev.kandev.proto.agent.v1.AgentTypeServiceGrpc;
import dev.kandev.proto.agent.v1.WorkspaceServiceGrpc;
import dev.kandev.proto.orchestrator.v1.OrchestratorServiceGrpc;
import dev.kandev.proto.task.v1.BoardServiceGrpc;
import dev.kandev.proto.task.v1.TaskServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServiceDescriptor;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.grpc.api.ChannelBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcClientConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads whose connection was cut, or could not be made, are repeated once, after up to a second: a service that is
 * restarted is often there again, or another replica of it. Within the deadline of the call, as everything is.
 */
@ApplicationScoped
class ReadRetries implements ChannelBuilderCustomizer<NettyChannelBuilder> {

    private static final Map<String, Object> ONCE = Map.of(
            "maxAttempts",
            2.0,
            "initialBackoff",
            "1s",
            "maxBackoff",
            "1s",
            "backoffMultiplier",
            1.0,
            "retryableStatusCodes",
            List.of("UNAVAILABLE"));

    @Override
    public Map<String, Object> customize(String name, GrpcClientConfiguration config, NettyChannelBuilder builder) {
        List<Map<String, String>> reads = Stream.of(
                        TaskServiceGrpc.getServiceDescriptor(),
                        BoardServiceGrpc.getServiceDescriptor(),
                        OrchestratorServiceGrpc.getServiceDescriptor(),
                        AgentServiceGrpc.getServiceDescriptor(),
                        AgentTypeServiceGrpc.getServiceDescriptor(),
                        WorkspaceServiceGrpc.getServiceDescriptor())
                .map(ServiceDescriptor::getMethods)
                .flatMap(methods -> methods.stream().filter(ReadRetries::isRead))
                .map(read -> Map.of("service", read.getServiceName(), "method", read.getBareMethodName()))
                .toList();
        return Map.of("methodConfig", List.of(Map.of("name", reads, "retryPolicy", ONCE)));
    }

    private static boolean isRead(MethodDescriptor<?, ?> method) {
        String name = method.getBareMethodName();
        return method.getType() == MethodType.UNARY && (name.startsWith("Get") || name.startsWith("List"));
    }
}
