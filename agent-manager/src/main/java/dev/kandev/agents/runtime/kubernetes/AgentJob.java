package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.type.Resources;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The Job of an agent: what it may use, see and do. */
final class AgentJob {

    static final String INSTALLATION_LABEL = "kandev.installation";
    static final String INSTANCE_LABEL = "kandev.instance";
    /** By which network policies tell agents apart. */
    static final String NETWORK_LABEL = "kandev.network";

    private static final String TASK_LABEL = "kandev.task";
    private static final String START = "kandev.start";
    /** Where an agent finds its workspace, and what it cannot keep. */
    static final String WORKSPACE = "/workspace";

    static final String HOME = "/root";
    private static final String EXCHANGE = "/run/kandev";
    private static final String CLAIM = "claim";
    private static final String SECRET = "secret";
    private static final String EXCHANGE_VOLUME = "exchange";
    private static final String HOME_VOLUME = "home";
    /** Readable by the one user there is, and no one's to write; ssh minds others' rights to its own user's files only. */
    private static final int READABLE = 0444;

    private static final long GRACE_SECONDS = 10;
    /** Timeouts are agent-manager's, which leaves pauses out. This is for a cluster whose Kandev is gone. */
    private static final Duration ABANDONED = Duration.ofDays(30);

    private static final String SCRIPT = script();

    private final KubernetesConfig config;
    private final Claim claim;
    private final UUID installation;

    AgentJob(KubernetesConfig config, Claim claim, UUID installation) {
        this.config = config;
        this.claim = claim;
        this.installation = installation;
    }

    private static String script() {
        try (InputStream resource = AgentJob.class.getResourceAsStream("supervise.sh")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("supervise.sh is not readable", broken);
        }
    }

    static String name(UUID instanceId) {
        return "kandev-" + instanceId;
    }

    static boolean isOf(Job job, UUID installation) {
        return installation.toString().equals(label(job, INSTALLATION_LABEL));
    }

    /** Whether two are one and the same: of one instance there may have been several starts. */
    static boolean isOfOneStart(Job one, Job other) {
        return start(one).equals(start(other));
    }

    private static String start(Job job) {
        return job.getMetadata().getAnnotations().getOrDefault(START, "");
    }

    static String label(HasMetadata thing, String name) {
        return thing.getMetadata().getLabels().getOrDefault(name, "");
    }

    Map<String, String> labels(AgentStart start) {
        return Map.of(
                INSTALLATION_LABEL,
                installation.toString(),
                INSTANCE_LABEL,
                start.instanceId().toString(),
                TASK_LABEL,
                start.taskId().toString(),
                NETWORK_LABEL,
                start.type().network());
    }

    Job of(AgentStart start, Mailbox mailbox, AgentSecret secret, Claim.Owner owner) {
        long timeout = start.type().timeoutSeconds();
        return new JobBuilder()
                .withNewMetadata()
                .withName(name(start.instanceId()))
                .withLabels(labels(start))
                .addToAnnotations(START, secret.name())
                .endMetadata()
                .withNewSpec()
                .withBackoffLimit(0)
                .withActiveDeadlineSeconds(timeout == 0 ? null : timeout + ABANDONED.toSeconds())
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels(start))
                .endMetadata()
                .withSpec(pod(start, mailbox, secret, owner))
                .endTemplate()
                .endSpec()
                .build();
    }

    private PodSpec pod(AgentStart start, Mailbox mailbox, AgentSecret secret, Claim.Owner owner) {
        return new PodSpecBuilder()
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withServiceAccountName(config.serviceAccount().orElse(null))
                .withImagePullSecrets(config.imagePullSecrets().orElse(List.of()).stream()
                        .map(LocalObjectReference::new)
                        .toList())
                .withNodeSelector(config.nodeSelector())
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .withNewSecurityContext()
                .withRunAsUser((long) owner.uid())
                .withRunAsGroup((long) owner.gid())
                .withRunAsNonRoot(true)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .withVolumes(volumes(secret))
                .withContainers(container(start, mailbox, secret))
                .build();
    }

    private List<Volume> volumes(AgentSecret secret) {
        return List.of(
                new VolumeBuilder()
                        .withName(CLAIM)
                        .withNewPersistentVolumeClaim(claim.name(), false)
                        .build(),
                new VolumeBuilder()
                        .withName(SECRET)
                        .withNewSecret()
                        .withSecretName(secret.name())
                        .withDefaultMode(READABLE)
                        .withItems(secret.items())
                        .endSecret()
                        .build(),
                inMemory(HOME_VOLUME),
                inMemory(EXCHANGE_VOLUME));
    }

    private static Volume inMemory(String name) {
        return new VolumeBuilder()
                .withName(name)
                .withNewEmptyDir()
                .withMedium("Memory")
                .endEmptyDir()
                .build();
    }

    private Container container(AgentStart start, Mailbox mailbox, AgentSecret secret) {
        List<String> words = Stream.concat(
                        Stream.of("sh", "-c", SCRIPT, "kandev-agent", EXCHANGE), start.type().command().stream())
                .map(AgentJob::verbatim)
                .toList();
        Map<String, Quantity> limits = limits(start.type().resources());
        return new ContainerBuilder()
                .withName("agent")
                .withImage(start.type().imageReference())
                .withCommand(words)
                .withWorkingDir(WORKSPACE)
                .withEnv(environment(secret))
                .withVolumeMounts(mounts(start, mailbox, secret))
                .withNewResources()
                .withLimits(limits)
                .withRequests(limits)
                .endResources()
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withNewCapabilities()
                .addToDrop("ALL")
                .endCapabilities()
                .endSecurityContext()
                .build();
    }

    /** Kubernetes puts variables in place of their names in a command, and one dollar in place of two. */
    private static String verbatim(String word) {
        return word.replace("$", "$$");
    }

    private static Map<String, Quantity> limits(Resources resources) {
        Map<String, Quantity> limits = new LinkedHashMap<>();
        limits.put("cpu", new Quantity(new BigDecimal(resources.cpu()).toPlainString()));
        limits.put("memory", new Quantity(Long.toString(resources.memoryBytes())));
        if (resources.diskBytes() > 0) {
            limits.put("ephemeral-storage", new Quantity(Long.toString(resources.diskBytes())));
        }
        return limits;
    }

    private static List<EnvVar> environment(AgentSecret secret) {
        List<EnvVar> variables = new ArrayList<>();
        if (!secret.variables().contains("HOME")) {
            variables.add(new EnvVar("HOME", HOME, null));
        }
        secret.variables().forEach(name -> variables.add(variable(name, secret)));
        variables.add(new EnvVar("KANDEV_WORKSPACE", WORKSPACE, null));
        return variables;
    }

    private static EnvVar variable(String name, AgentSecret secret) {
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                .withNewSecretKeyRef(name, secret.name(), null)
                .endValueFrom()
                .build();
    }

    private List<VolumeMount> mounts(AgentStart start, Mailbox mailbox, AgentSecret secret) {
        List<VolumeMount> mounts = new ArrayList<>();
        mounts.add(mount(CLAIM, WORKSPACE, claim.pathOf(start.workspace()), false));
        mounts.add(mount(EXCHANGE_VOLUME, EXCHANGE, null, false));
        mounts.add(mount(CLAIM, EXCHANGE + "/in", claim.pathOf(mailbox.in()), true));
        mounts.add(mount(CLAIM, EXCHANGE + "/out", claim.pathOf(mailbox.out()), false));
        mounts.add(mount(HOME_VOLUME, HOME, null, false));
        secret.files().values().stream()
                .map(path -> path.split("/")[0])
                .distinct()
                .forEach(name -> mounts.add(mount(SECRET, placeOf(name), name, true)));
        return mounts;
    }

    private static String placeOf(String file) {
        return file.equals(AgentSecret.PASSWD) ? "/etc/passwd" : HOME + "/" + file;
    }

    private static VolumeMount mount(String volume, String path, String subPath, boolean readOnly) {
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(path)
                .withSubPath(subPath)
                .withReadOnly(readOnly)
                .build();
    }
}
