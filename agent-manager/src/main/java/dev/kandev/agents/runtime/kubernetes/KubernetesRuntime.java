package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.installation.Installation;
import dev.kandev.agents.runtime.AgentRuntime;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.Obstacle;
import dev.kandev.agents.runtime.Remains;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.type.AgentType;
import dev.kandev.proto.event.AgentFailure;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Runs an agent type's image as a Job. Nothing is asked of a cluster before an agent is to run there, or may have run. */
@ApplicationScoped
class KubernetesRuntime implements AgentRuntime {

    private static final Logger LOG = Logger.getLogger(KubernetesRuntime.class);
    private static final Set<String> NETWORKS = Set.of("none", "bridge");

    private final KubernetesConfig config;
    private final Installation installation;
    private final Supplier<KubernetesClient> client;
    /** Null before it is needed. */
    private Cluster cluster;

    @Inject
    KubernetesRuntime(KubernetesConfig config, Installation installation, Instance<KubernetesClient> client) {
        this(config, installation, client::get);
    }

    KubernetesRuntime(KubernetesConfig config, Installation installation, Supplier<KubernetesClient> client) {
        this.config = config;
        this.installation = installation;
        this.client = client;
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public Optional<Obstacle> obstacle(AgentType type) {
        if (config.claim().isEmpty()) {
            return Optional.of(new Obstacle(
                    AgentFailure.AGENT_TYPE,
                    "no volume is configured for Kubernetes (kandev.agents.kubernetes.claim)"));
        }
        if (type.imageReference().isEmpty()) {
            return Optional.of(new Obstacle(AgentFailure.IMAGE, "it has no image to run in a pod"));
        }
        if (type.command().isEmpty()) {
            return Optional.of(new Obstacle(
                    AgentFailure.AGENT_TYPE,
                    "it has no command, and Kubernetes does not tell the entry point of an image"));
        }
        return NETWORKS.contains(type.network())
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        AgentFailure.AGENT_TYPE,
                        "Kubernetes has no network " + type.network() + ": its network must be bridge or none"));
    }

    @Override
    public String shown(Path workspace) {
        return AgentJob.WORKSPACE;
    }

    @Override
    public RunningAgent start(AgentStart start) {
        Mailbox mailbox = Mailbox.of(root(), start.instanceId());
        KubernetesAgent agent = new KubernetesAgent(cluster(), mailbox);
        agent.discard();
        try {
            create(start, mailbox);
            new Beginning(cluster(), mailbox, config.startTimeout()).await(start.progress());
            return agent;
        } catch (LaunchFailedException failure) {
            discard(agent, failure);
            throw failure;
        }
    }

    private void create(AgentStart start, Mailbox mailbox) {
        Claim.Owner owner = Claim.ownerOf(start.workspace());
        AgentJob jobs = new AgentJob(config, claim(), installation.id());
        String secretName = AgentJob.name(start.instanceId()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        AgentSecret secret = AgentSecret.of(start, secretName, owner);
        Job job = jobs.of(start, mailbox, secret, owner);
        try {
            mailbox.create(installation.id(), start.firstLine());
        } catch (IOException failure) {
            throw new LaunchFailedException(
                    AgentFailure.LAUNCH, "the agent's folder could not be made: " + failure.getMessage(), failure);
        }
        cluster().create(job, secret.toSecret(jobs.labels(start)));
    }

    private static void discard(KubernetesAgent agent, LaunchFailedException failure) {
        try {
            agent.discard();
        } catch (LaunchFailedException | UncheckedIOException left) {
            LOG.warnf("job left behind job=%s error=%s", agent.containerId(), left.getMessage());
            failure.addSuppressed(left);
        }
    }

    /** By its folder: it is there before the Job, and goes after it. */
    @Override
    public Optional<RunningAgent> find(UUID instanceId, String containerId) {
        Mailbox mailbox = Mailbox.of(root(), instanceId);
        return mailbox.isOf(installation.id())
                ? Optional.of(new KubernetesAgent(cluster(), mailbox))
                : Optional.empty();
    }

    /** Folders as well as Jobs: each may have been left without the other. */
    @Override
    public List<Remains> remains() {
        if (config.claim().isEmpty()) {
            return List.of();
        }
        try {
            Stream<Remains> folders = Mailbox.all(root(), installation.id()).stream()
                    .flatMap(
                            mailbox -> mailbox.createdAt().map(since -> remains(mailbox.instanceId(), since)).stream());
            return Stream.concat(folders, cluster().jobs().stream().flatMap(this::remainsOfJob))
                    .toList();
        } catch (IOException | LaunchFailedException untold) {
            LOG.warnf("agents in Kubernetes not listed error=%s", untold.getMessage());
            return List.of();
        }
    }

    private Stream<Remains> remainsOfJob(Job job) {
        try {
            UUID instanceId = UUID.fromString(AgentJob.label(job, AgentJob.INSTANCE_LABEL));
            return AgentJob.name(instanceId).equals(job.getMetadata().getName())
                    ? Stream.of(
                            remains(instanceId, Instant.parse(job.getMetadata().getCreationTimestamp())))
                    : Stream.empty();
        } catch (IllegalArgumentException notOurs) {
            return Stream.empty();
        }
    }

    private Remains remains(UUID instanceId, Instant since) {
        return new Remains(
                instanceId, since, () -> new KubernetesAgent(cluster(), Mailbox.of(root(), instanceId)).discard());
    }

    /** Not where processes have their folders: each runtime removes what it finds in its own. */
    private Path root() {
        return config.claimMount().toAbsolutePath().normalize().resolve("pods");
    }

    private Claim claim() {
        return new Claim(
                config.claim().orElseThrow(),
                config.claimMount().toAbsolutePath().normalize());
    }

    private synchronized Cluster cluster() {
        if (cluster == null) {
            KubernetesClient own = client.get();
            String namespace = config.namespace().orElseGet(own::getNamespace);
            cluster = new Cluster(own, namespace, installation.id());
        }
        return cluster;
    }

    @PreDestroy
    synchronized void close() {
        if (cluster != null) {
            cluster.close();
            cluster = null;
        }
    }
}
