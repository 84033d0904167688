package dev.kandev.agents.runtime.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.event.AgentFailure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The one connection to the Docker daemon that the standard configuration names ({@code DOCKER_HOST}, {@code DOCKER_CONTEXT},
 * {@code ~/.docker}). Made on first use, so that nothing depends on a daemon being there.
 */
@Singleton
class DockerDaemon {

    private static final Logger LOG = Logger.getLogger(DockerDaemon.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);
    /** One that is not there refuses at once; this is for one that hangs, and not for a busy host. */
    private static final Duration PING_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration PING_KEPT = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final Supplier<DefaultDockerClientConfig> configuration;
    private final DaemonCalls calls = new DaemonCalls();

    private DockerHttpClient http;
    private DockerClient client;
    private RegistryCredentials credentials;
    private boolean closed;

    private final Object pingLock = new Object();
    private boolean answered;
    private long pingedNanos;

    DockerDaemon() {
        this(() -> DefaultDockerClientConfig.createDefaultConfigBuilder().build());
    }

    DockerDaemon(Supplier<DefaultDockerClientConfig> configuration) {
        this.configuration = configuration;
    }

    /** Whether a daemon answers. What it said last holds for a few seconds: a dead one must not slow down every launch. */
    boolean answers() {
        synchronized (pingLock) {
            if (pingedNanos == 0 || System.nanoTime() - pingedNanos > PING_KEPT.toNanos()) {
                answered = ping();
                pingedNanos = System.nanoTime();
            }
            return answered;
        }
    }

    private boolean ping() {
        try {
            DockerClient docker = client();
            calls.within(PING_TIMEOUT, () -> docker.pingCmd().exec());
            return true;
        } catch (DockerException | LaunchFailedException away) {
            LOG.debugf("no docker daemon error=%s", away.getMessage());
            return false;
        }
    }

    /** How many processors containers can have at most: more is not granted, but refused. */
    int processors() {
        Integer count = call(docker -> docker.infoCmd().exec()).getNCPU();
        return count == null ? Integer.MAX_VALUE : count;
    }

    /**
     * A container by its id or name; empty when there is none.
     *
     * @throws LaunchFailedException when the daemon does not say
     */
    Optional<ContainerStatus> inspect(String container) {
        try {
            return Optional.of(ContainerStatus.of(
                    call(docker -> docker.inspectContainerCmd(container).exec())));
        } catch (NotFoundException gone) {
            return Optional.empty();
        } catch (DockerException refusal) {
            throw DaemonCalls.refused(AgentFailure.LAUNCH, "the Docker daemon refuses", refusal);
        }
    }

    /**
     * Asks the daemon something that it answers at once.
     *
     * @throws DockerException when the daemon refuses
     * @throws LaunchFailedException when nobody answers, or not in time
     */
    <T> T call(Function<DockerClient, T> request) {
        return calls.within(CALL_TIMEOUT, () -> request.apply(client()));
    }

    /**
     * For answers that come piece by piece. The caller closes what it opens.
     *
     * @throws LaunchFailedException when the Docker configuration cannot be used
     */
    synchronized DockerClient client() {
        if (closed) {
            throw DaemonCalls.away(null);
        }
        if (client == null) {
            try {
                DefaultDockerClientConfig config = configuration.get();
                http = new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .build();
                client = DockerClientImpl.getInstance(config, http);
                credentials = RegistryCredentials.of(config);
            } catch (RuntimeException broken) {
                throw new LaunchFailedException(
                        AgentFailure.LAUNCH, "the Docker configuration cannot be used: " + broken.getMessage(), broken);
            }
        }
        return client;
    }

    /**
     * An answer as it comes, where docker-java's reading of it leaves something out. The caller closes it.
     *
     * @throws LaunchFailedException when there is none
     */
    Response get(String path) {
        client();
        Response response = execute(path);
        if (response.getStatusCode() != OK) {
            response.close();
            throw new LaunchFailedException(
                    AgentFailure.LAUNCH, "the Docker daemon refuses with status " + response.getStatusCode());
        }
        return response;
    }

    /**
     * A whole answer, where docker-java cannot ask for it.
     *
     * @throws LaunchFailedException when there is none in time
     */
    JsonNode read(String path, Duration atMost) {
        return calls.within(atMost, () -> {
            try (Response response = get(path)) {
                return WireJson.mapper().readTree(response.getBody());
            }
        });
    }

    /**
     * By reflection: the class of requests bears an annotation from a library that does not come with docker-java, the compiler warns of
     * that, and here warnings are errors.
     */
    private Response execute(String path) {
        try {
            Class<?> type = Class.forName(DockerHttpClient.class.getName() + "$Request");
            Object builder = type.getMethod("builder").invoke(null);
            builder.getClass().getMethod("method", String.class).invoke(builder, "GET");
            builder.getClass().getMethod("path", String.class).invoke(builder, path);
            Object request = builder.getClass().getMethod("build").invoke(builder);
            return (Response) DockerHttpClient.class.getMethod("execute", type).invoke(http, request);
        } catch (InvocationTargetException failure) {
            throw DaemonCalls.away(failure.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("docker-java has other requests than it had", changed);
        }
    }

    /** As the user of this host has them. */
    synchronized RegistryCredentials credentials() {
        client();
        return credentials;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends every connection; containers are not concerned. */
    @PreDestroy
    synchronized void close() throws IOException {
        closed = true;
        calls.close();
        if (client != null) {
            client.close();
        }
    }
}
