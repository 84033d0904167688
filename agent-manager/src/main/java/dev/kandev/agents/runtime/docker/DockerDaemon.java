package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final Duration PING_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration PING_KEPT = Duration.ofSeconds(3);

    private final Supplier<DefaultDockerClientConfig> configuration;
    /** Sockets to the daemon know no read timeout, so a thread of ours waits, and its caller for it as long as it may. */
    private final ExecutorService callers;

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
        AtomicInteger number = new AtomicInteger();
        this.callers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "docker-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
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
            call(PING_TIMEOUT, docker -> docker.pingCmd().exec());
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
            throw Refusals.refused(AgentFailure.LAUNCH, "the Docker daemon refuses", refusal);
        }
    }

    /**
     * Asks the daemon something that it answers at once. Not interrupted: what is begun is known to have been done or not.
     *
     * @throws DockerException when the daemon refuses
     * @throws LaunchFailedException when it does not answer in time
     */
    <T> T call(Function<DockerClient, T> request) {
        return call(CALL_TIMEOUT, request);
    }

    private <T> T call(Duration atMost, Function<DockerClient, T> request) {
        Future<T> answer;
        try {
            answer = callers.submit(() -> request.apply(client()));
        } catch (RejectedExecutionException closed) {
            throw Refusals.away(closed);
        }
        try {
            return await(answer, atMost);
        } catch (TimeoutException silence) {
            answer.cancel(true);
            throw Refusals.away(silence);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof DockerException refusal) {
                throw refusal;
            }
            if (failure.getCause() instanceof LaunchFailedException unusable) {
                throw unusable;
            }
            throw Refusals.away(failure.getCause());
        }
    }

    private static <T> T await(Future<T> answer, Duration atMost) throws ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * For answers that come piece by piece. The caller closes what it opens.
     *
     * @throws LaunchFailedException when the Docker configuration cannot be used
     */
    synchronized DockerClient client() {
        if (closed) {
            throw Refusals.away(null);
        }
        if (client == null) {
            try {
                DefaultDockerClientConfig config = configuration.get();
                client = DockerClientImpl.getInstance(
                        config,
                        new ZerodepDockerHttpClient.Builder()
                                .dockerHost(config.getDockerHost())
                                .sslConfig(config.getSSLConfig())
                                .connectionTimeout(CONNECT_TIMEOUT)
                                .build());
                credentials = RegistryCredentials.of(config);
            } catch (RuntimeException broken) {
                throw new LaunchFailedException(
                        AgentFailure.LAUNCH, "the Docker configuration cannot be used: " + broken.getMessage(), broken);
            }
        }
        return client;
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
        callers.shutdownNow();
        if (client != null) {
            client.close();
        }
    }
}
