package dev.kandev.gateway.client;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.quarkus.arc.ClientProxy;

/** Of a channel that could not connect: after many failures it takes minutes until it tries again by itself. */
public final class Reconnection {

    private Reconnection() {}

    /** Lets the channel of a client try at once; returns at once, and has no effect on one that is connected. */
    public static void hasten(Channel channel) {
        managed(channel).resetConnectBackoff();
    }

    /** Injected ones are proxies, which are channels and no more. */
    static ManagedChannel managed(Channel channel) {
        return (ManagedChannel) ClientProxy.unwrap(channel);
    }
}
