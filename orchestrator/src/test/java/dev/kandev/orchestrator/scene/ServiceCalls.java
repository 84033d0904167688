package dev.kandev.orchestrator.scene;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;

/** A connection to one of our services, as another service has it. */
final class ServiceCalls implements AutoCloseable {

    private final ManagedChannel channel;

    ServiceCalls(int port) {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
    }

    Channel as(Caller caller) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of(InternalToken.HEADER, Metadata.ASCII_STRING_MARSHALLER), Infrastructure.TOKEN);
        headers.put(Metadata.Key.of(Caller.HEADER, Metadata.ASCII_STRING_MARSHALLER), caller.asHeader());
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
