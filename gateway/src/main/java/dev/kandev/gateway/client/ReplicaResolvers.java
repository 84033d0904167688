package dev.kandev.gateway.client;

import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.grpc.api.ChannelBuilderCustomizer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/**
 * Lets a channel go to all replicas of a service: {@code quarkus.grpc.clients."name".name-resolver=replicas} takes its host for
 * {@link Replicas}, with a slash before, and its port for that of those that name none.
 */
@ApplicationScoped
class ReplicaResolvers implements ChannelBuilderCustomizer<NettyChannelBuilder> {

    private static final String SCHEME = "replicas";

    private final NameResolverProvider provider = new Provider();

    /** Customizers are there before any channel. */
    @PostConstruct
    void register() {
        NameResolverRegistry.getDefaultRegistry().register(provider);
    }

    @PreDestroy
    void deregister() {
        NameResolverRegistry.getDefaultRegistry().deregister(provider);
    }

    /** Of {@code replicas:///ADDRESSES:PORT}, which is what Quarkus makes of host and port. */
    private static final class Provider extends NameResolverProvider {

        @Override
        public NameResolver newNameResolver(URI target, NameResolver.Args channel) {
            if (!SCHEME.equals(target.getScheme())) {
                return null;
            }
            String path = target.getPath().substring(1);
            int port = path.lastIndexOf(':');
            return new ReplicaResolver(
                    Replicas.parse(path.substring(0, port), Integer.parseInt(path.substring(port + 1))),
                    channel.getOffloadExecutor());
        }

        @Override
        public String getDefaultScheme() {
            return SCHEME;
        }

        @Override
        protected boolean isAvailable() {
            return true;
        }

        @Override
        protected int priority() {
            return 0;
        }
    }
}
