package dev.kandev.gateway.client;

import dev.kandev.gateway.client.Replicas.Address;
import io.grpc.Attributes;
import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.Status;
import io.grpc.StatusOr;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Tells a channel the addresses of all replicas; which of them answers is the balancer's to find out. Each is asked for a
 * certificate of its own name.
 */
final class ReplicaResolver extends NameResolver {

    private final Replicas replicas;
    private final Executor mayBlock;
    private Listener2 listener;

    ReplicaResolver(Replicas replicas, Executor mayBlock) {
        this.replicas = replicas;
        this.mayBlock = mayBlock;
    }

    /** Of the calls themselves: it does not say which replica they go to. */
    @Override
    public String getServiceAuthority() {
        return replicas.addresses().get(0).toString();
    }

    @Override
    public void start(Listener2 channel) {
        listener = channel;
        refresh();
    }

    @Override
    public void refresh() {
        mayBlock.execute(() -> listener.onResult(
                ResolutionResult.newBuilder().setAddressesOrError(resolve()).build()));
    }

    /** Names that mean nothing today are left out as long as there are others. */
    private StatusOr<List<EquivalentAddressGroup>> resolve() {
        List<EquivalentAddressGroup> found = new ArrayList<>();
        UnknownHostException unknown = null;
        for (Address address : replicas.addresses()) {
            try {
                found.addAll(resolve(address));
            } catch (UnknownHostException failure) {
                unknown = failure;
            }
        }
        return found.isEmpty()
                ? StatusOr.fromStatus(Status.UNAVAILABLE.withDescription("no such host: " + unknown.getMessage()))
                : StatusOr.fromValue(found);
    }

    private static List<EquivalentAddressGroup> resolve(Address address) throws UnknownHostException {
        Attributes name = Attributes.newBuilder()
                .set(EquivalentAddressGroup.ATTR_AUTHORITY_OVERRIDE, address.toString())
                .build();
        return Arrays.stream(InetAddress.getAllByName(address.host()))
                .map(host -> new EquivalentAddressGroup(new InetSocketAddress(host, address.port()), name))
                .toList();
    }

    @Override
    public void shutdown() {
        // What is still being resolved is dropped by the channel.
    }
}
