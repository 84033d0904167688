package dev.kandev.agents.runtime.kubernetes;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A node for a mock server that has none: it makes pods of Jobs, and runs them as containers of a real Docker daemon, within what their
 * specification says of commands, variables, files, users and limits.
 */
final class Node implements AutoCloseable {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([A-Za-z_][A-Za-z0-9_]*)\\)");

    private final KubernetesClient client;
    private final Path claim;
    private final Path files;
    private final DockerClient docker;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> containers = new ConcurrentHashMap<>();
    private final Watch watch;

    Node(KubernetesClient client, Path claim, Path files) {
        this.client = client;
        this.claim = claim;
        this.files = files;
        DefaultDockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        this.docker = DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .build());
        this.watch = client.batch().v1().jobs().watch(new Watcher<>() {
            @Override
            public void eventReceived(Action action, Job job) {
                if (action == Action.ADDED) {
                    threads.submit(() -> run(job));
                } else if (action == Action.DELETED) {
                    threads.submit(() -> end(job));
                }
            }

            @Override
            public void onClose(WatcherException cause) {
                // The server ends with the test.
            }
        });
    }

    DockerClient docker() {
        return docker;
    }

    String container(String job) {
        return containers.get(job);
    }

    private void run(Job job) {
        String name = job.getMetadata().getName();
        Pod pod = client.pods()
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(name + "-x1")
                        .withLabels(job.getSpec().getTemplate().getMetadata().getLabels())
                        .withCreationTimestamp("2026-01-01T00:00:00Z")
                        .endMetadata()
                        .withSpec(job.getSpec().getTemplate().getSpec())
                        .build())
                .create();
        String secretName = volume(pod, "secret").getSecret().getSecretName();
        Awaitility.await().until(() -> client.secrets().withName(secretName).get() != null);
        String container = create(pod, client.secrets().withName(secretName).get());
        containers.put(name, container);
        try {
            docker.startContainerCmd(container).exec();
        } catch (DockerException refused) {
            status(
                    pod,
                    "Failed",
                    new ContainerStatusBuilder()
                            .withNewState()
                            .withNewTerminated()
                            .withExitCode(128)
                            .withReason("StartError")
                            .withMessage(refused.getMessage())
                            .endTerminated()
                            .endState());
            return;
        }
        status(
                pod,
                "Running",
                new ContainerStatusBuilder()
                        .withNewState()
                        .withNewRunning()
                        .endRunning()
                        .endState());
        awaitEnd(container);
        report(pod, container);
    }

    private void awaitEnd(String container) {
        try {
            docker.waitContainerCmd(container)
                    .exec(new ResultCallback.Adapter<>())
                    .awaitCompletion();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Pod pod, String container) {
        try {
            ContainerState state = docker.inspectContainerCmd(container).exec().getState();
            int code = state.getExitCodeLong().intValue();
            status(
                    pod,
                    code == 0 ? "Succeeded" : "Failed",
                    new ContainerStatusBuilder()
                            .withNewState()
                            .withNewTerminated()
                            .withExitCode(code)
                            .withReason(
                                    Boolean.TRUE.equals(state.getOOMKilled())
                                            ? "OOMKilled"
                                            : code == 0 ? "Completed" : "Error")
                            .endTerminated()
                            .endState());
        } catch (NotFoundException removed) {
            // With its Job.
        }
    }

    private void status(Pod pod, String phase, ContainerStatusBuilder container) {
        if (client.pods().withName(pod.getMetadata().getName()).get() == null) {
            return;
        }
        client.pods()
                .resource(new PodBuilder(pod)
                        .editMetadata()
                        .withResourceVersion(null)
                        .endMetadata()
                        .withNewStatus()
                        .withPhase(phase)
                        .withContainerStatuses(container.withName("agent").build())
                        .endStatus()
                        .build())
                .updateStatus();
    }

    /** As kubelet does it: asked first, killed after the grace period; the pod goes after its container. */
    private void end(Job job) {
        String name = job.getMetadata().getName();
        String container = containers.get(name);
        if (container != null) {
            int grace = job.getSpec()
                    .getTemplate()
                    .getSpec()
                    .getTerminationGracePeriodSeconds()
                    .intValue();
            try {
                docker.stopContainerCmd(container).withTimeout(grace).exec();
            } catch (NotModifiedException ended) {
                // By itself.
            }
            docker.removeContainerCmd(container).withForce(true).exec();
            containers.remove(name);
        }
        client.pods().withName(name + "-x1").delete();
    }

    private String create(Pod pod, Secret secret) {
        Container container = pod.getSpec().getContainers().get(0);
        Map<String, String> environment = environment(container, secret);
        PodSecurityContext security = pod.getSpec().getSecurityContext();
        Map<String, String> memory = new HashMap<>();
        List<Bind> binds = new ArrayList<>();
        for (VolumeMount mount : container.getVolumeMounts()) {
            Volume volume = volume(pod, mount.getName());
            if (volume.getEmptyDir() != null) {
                // Kubernetes gives it to everybody; Docker, to whomever the image says.
                memory.put(mount.getMountPath(), "rw,exec,mode=0777,uid=" + security.getRunAsUser());
            } else {
                Path source = volume.getSecret() == null
                        ? claim.resolve(mount.getSubPath())
                        : secretFiles(pod, volume, secret).resolve(mount.getSubPath());
                binds.add(Bind.parse(source + ":" + mount.getMountPath()
                        + (Boolean.TRUE.equals(mount.getReadOnly()) ? ":ro" : ":rw")));
            }
        }
        handOver(binds, security.getRunAsUser().intValue());
        List<String> words = container.getCommand().stream()
                .map(word -> expanded(word, environment))
                .toList();
        return docker.createContainerCmd(container.getImage())
                .withEntrypoint(words)
                .withUser(security.getRunAsUser() + ":" + security.getRunAsGroup())
                .withWorkingDir(container.getWorkingDir())
                .withEnv(environment.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toList())
                .withHostConfig(HostConfig.newHostConfig()
                        .withBinds(binds)
                        .withTmpFs(memory)
                        .withNetworkMode("none")
                        .withMemory(container
                                .getResources()
                                .getLimits()
                                .get("memory")
                                .getNumericalAmount()
                                .longValue())
                        .withMemorySwap(container
                                .getResources()
                                .getLimits()
                                .get("memory")
                                .getNumericalAmount()
                                .longValue())
                        .withSecurityOpts(List.of("no-new-privileges"))
                        .withCapDrop(Capability.ALL))
                .exec()
                .getId();
    }

    /** Agent-manager's user owns the volume and is the agents' user; a test that runs as root is another one. */
    private void handOver(List<Bind> binds, int uid) {
        for (Bind bind : binds) {
            Path source = Path.of(bind.getPath());
            if (source.startsWith(claim)) {
                try (Stream<Path> tree = Files.walk(source)) {
                    tree.forEach(file -> own(file, uid));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    private static void own(Path file, int uid) {
        try {
            Files.setAttribute(file, "unix:uid", uid);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Volume volume(Pod pod, String name) {
        return pod.getSpec().getVolumes().stream()
                .filter(volume -> volume.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path secretFiles(Pod pod, Volume volume, Secret secret) {
        Path folder = files.resolve(pod.getMetadata().getName());
        try {
            for (KeyToPath item : volume.getSecret().getItems()) {
                Path file = folder.resolve(item.getPath());
                Files.createDirectories(file.getParent());
                Files.write(file, Base64.getDecoder().decode(secret.getData().get(item.getKey())));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> environment(Container container, Secret secret) {
        Map<String, String> environment = new HashMap<>();
        for (EnvVar variable : container.getEnv()) {
            environment.put(
                    variable.getName(),
                    variable.getValueFrom() == null
                            ? variable.getValue()
                            : new String(Base64.getDecoder()
                                    .decode(secret.getData()
                                            .get(variable.getValueFrom()
                                                    .getSecretKeyRef()
                                                    .getKey()))));
        }
        return environment;
    }

    /** As Kubernetes writes commands: two dollars are one, and a name in parentheses is its variable, if there is such a one. */
    private static String expanded(String word, Map<String, String> environment) {
        return REFERENCE
                .matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? "$" : environment.getOrDefault(found.group(1), found.group())));
    }

    @Override
    public void close() throws IOException {
        watch.close();
        threads.shutdownNow();
        containers.values().forEach(container -> {
            try {
                docker.removeContainerCmd(container).withForce(true).exec();
            } catch (NotFoundException | ConflictException removed) {
                // It is gone, or going.
            }
        });
        docker.close();
    }
}
