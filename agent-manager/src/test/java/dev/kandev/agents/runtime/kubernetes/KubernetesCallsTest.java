package dev.kandev.agents.runtime.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.Obstacle;
import dev.kandev.agents.runtime.Remains;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.proto.event.AgentFailure;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a mock of the API that keeps what it is given: what is asked of Kubernetes, and what is made of its answers. */
@Timeout(60)
class KubernetesCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private KubernetesBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new KubernetesBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void asksForNothingButWhatIsListed() throws Exception {
        KubernetesRuntime runtime = bench.runtime();
        AgentStart start = bench.agent("exit 0");
        CompletableFuture<RunningAgent> starting = CompletableFuture.supplyAsync(() -> runtime.start(start));
        awaitJob(start);
        run(start);
        RunningAgent agent = starting.get();
        agent.send("more");
        assertThat(agent.awaitExit(Duration.ofMillis(500))).isEmpty();
        KubernetesRuntime later = bench.runtime();
        assertThat(later.remains()).extracting(Remains::instanceId).contains(start.instanceId());
        RunningAgent found = later.find(start.instanceId(), agent.containerId()).orElseThrow();
        found.terminate();
        CompletableFuture<Void> removal = CompletableFuture.runAsync(() -> {
            found.kill();
            found.discard();
        });
        await().atMost(PATIENCE).until(() -> job(start) == null);
        List<String> asked = bench.calls();

        bench.client().pods().inNamespace("test").delete();
        removal.get();

        String listed = new String(
                KubernetesCallsTest.class.getResourceAsStream("api-calls.txt").readAllBytes(), UTF_8);
        assertThat(asked.stream().map(call -> shape(call, start)).distinct().sorted())
                .containsExactlyElementsOf(
                        listed.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** Of what is asked after the path it only matters whether it is a watch. */
    private static String shape(String call, AgentStart start) {
        String path = call.replaceAll("\\?.*", "").replace(AgentJob.name(start.instanceId()), "{name}");
        return call.contains("watch=true") ? path + "?watch=true" : path;
    }

    @Test
    void makesAJobThatMayDoLittleAndASecretThatGoesWithIt() throws Exception {
        AgentStart start = bench.agent("exit 0");
        CompletableFuture.supplyAsync(() -> bench.runtime(Duration.ofSeconds(2)).start(start));
        Job job = awaitJob(start);
        Secret secret = await().atMost(PATIENCE)
                .until(
                        () -> bench.client()
                                .secrets()
                                .inNamespace("test")
                                .list()
                                .getItems(),
                        secrets -> !secrets.isEmpty())
                .get(0);
        Pod pod =
                new PodBuilder().withSpec(job.getSpec().getTemplate().getSpec()).build();
        var container = pod.getSpec().getContainers().get(0);

        assertThat(job.getSpec().getBackoffLimit()).isZero();
        assertThat(job.getSpec().getActiveDeadlineSeconds())
                .isEqualTo(60 + Duration.ofDays(30).toSeconds());
        assertThat(job.getMetadata().getLabels())
                .containsEntry("kandev.installation", KubernetesBench.INSTALLATION.toString())
                .containsEntry("kandev.instance", start.instanceId().toString())
                .containsEntry("kandev.task", bench.taskId().toString())
                .containsEntry("kandev.network", "none");
        assertThat(job.getSpec().getTemplate().getMetadata().getLabels())
                .isEqualTo(job.getMetadata().getLabels());
        assertThat(pod.getSpec().getRestartPolicy()).isEqualTo("Never");
        assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSpec().getServiceAccountName()).isEqualTo("kandev-agent");
        assertThat(pod.getSpec().getNodeSelector()).isEqualTo(Map.of("pool", "agents"));
        assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSpec().getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).hasSize(3).allSatisfy((what, amount) -> assertThat(
                        amount.getNumericalAmount())
                .isPositive());
        assertThat(secret.getMetadata().getOwnerReferences()).singleElement().satisfies(owner -> assertThat(
                        owner.getUid())
                .isEqualTo(job.getMetadata().getUid()));
        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().equals("API_KEY"))
                .singleElement()
                .satisfies(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .isEqualTo(secret.getMetadata().getName());
                });
    }

    @Test
    void saysThatTheImageCannotBePulledAndLeavesNothing() {
        KubernetesRuntime runtime = bench.runtime();
        AgentStart start = bench.agent("exit 0");
        CompletableFuture<RunningAgent> starting = startThatFails(
                runtime,
                start,
                "Pending",
                new ContainerStateBuilder().withNewWaiting("no such image", "ImagePullBackOff"));

        assertThatThrownBy(starting::join)
                .cause()
                .isInstanceOfSatisfying(LaunchFailedException.class, failure -> assertThat(failure.failure())
                        .isEqualTo(AgentFailure.IMAGE))
                .hasMessageContaining("no such image");
        assertThat(runtime.remains()).isEmpty();
    }

    /** Its pod comes to this state, and its Job is removed. */
    private CompletableFuture<RunningAgent> startThatFails(
            KubernetesRuntime runtime, AgentStart start, String phase, ContainerStateBuilder state) {
        CompletableFuture<RunningAgent> starting = CompletableFuture.supplyAsync(() -> runtime.start(start));
        awaitJob(start);
        pod(start, phase, state);
        await().atMost(PATIENCE).until(() -> job(start) == null);
        bench.client().pods().inNamespace("test").delete();
        return starting;
    }

    @Test
    void saysThatTheImageHasNoShell() {
        KubernetesRuntime runtime = bench.runtime();
        AgentStart start = bench.agent("exit 0");
        CompletableFuture<RunningAgent> starting = startThatFails(
                runtime,
                start,
                "Failed",
                new ContainerStateBuilder()
                        .withNewTerminated()
                        .withExitCode(128)
                        .withReason("StartError")
                        .withMessage("no such file: sh")
                        .endTerminated());

        assertThatThrownBy(starting::join)
                .cause()
                .isInstanceOfSatisfying(LaunchFailedException.class, failure -> assertThat(failure.failure())
                        .isEqualTo(AgentFailure.IMAGE))
                .hasMessageContaining("needs a shell: no such file: sh");
    }

    @Test
    void saysWhatItWaitedForWhenAnAgentDoesNotStartInTime() {
        KubernetesRuntime runtime = bench.runtime(Duration.ofSeconds(1));
        AgentStart start = bench.agent("exit 0");

        assertThatThrownBy(() -> runtime.start(start))
                .isInstanceOfSatisfying(
                        LaunchFailedException.class,
                        failure -> assertThat(failure.failure().retryable()).isTrue())
                .hasMessageContaining("did not start within 1 s");
        assertThat(job(start)).isNull();
    }

    @Test
    void tellsWhyAPodWasEvicted() throws Exception {
        AgentStart start = bench.agent("exit 0");
        RunningAgent agent = started(start);

        bench.client()
                .pods()
                .inNamespace("test")
                .resource(named(
                        start,
                        new PodStatusBuilder()
                                .withPhase("Failed")
                                .withReason("Evicted")
                                .withMessage("the node was low on memory")))
                .updateStatus();

        assertThat(agent.awaitExit(PATIENCE)).contains(AgentExit.lost("Evicted: the node was low on memory"));
    }

    @Test
    void countsAnAgentAsLostWhoseJobIsGone() throws Exception {
        AgentStart start = bench.agent("exit 0");
        RunningAgent agent = started(start);

        bench.client().batch().v1().jobs().inNamespace("test").delete();
        assertThat(agent.awaitExit(Duration.ofMillis(300))).isEmpty();
        bench.client().pods().inNamespace("test").delete();

        assertThat(agent.awaitExit(PATIENCE)).contains(AgentExit.lost("its Job was removed"));
    }

    @Test
    void runsNoAgentItCannotRunAsItsTypeSays() {
        KubernetesRuntime runtime = bench.runtime();

        assertThat(Stream.of(
                                KubernetesBench.type("none", "64m"),
                                KubernetesBench.type("some-network", "64m", "agent"),
                                KubernetesBench.type("bridge", "64m", "agent"))
                        .map(type ->
                                runtime.obstacle(type).map(Obstacle::reason).orElse("")))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("no command"),
                        reason -> assertThat(reason).contains("no network some-network"),
                        reason -> assertThat(reason).isEmpty());
    }

    @Test
    void leavesWhatOthersMadeAlone() throws IOException {
        AgentStart start = bench.agent("exit 0");
        UUID stranger = UUID.randomUUID();
        Files.createDirectories(bench.claim().resolve("pods").resolve(stranger.toString()));
        bench.client()
                .batch()
                .v1()
                .jobs()
                .inNamespace("test")
                .resource(new JobBuilder()
                        .withNewMetadata()
                        .withName(AgentJob.name(start.instanceId()))
                        .endMetadata()
                        .build())
                .create();
        KubernetesRuntime runtime = bench.runtime();

        assertThatThrownBy(() -> runtime.start(start)).isInstanceOf(LaunchFailedException.class);

        assertThat(job(start)).isNotNull();
        assertThat(runtime.remains()).isEmpty();
        assertThat(runtime.find(stranger, null)).isEmpty();
        assertThat(bench.claim().resolve("pods").resolve(stranger.toString())).exists();
    }

    private RunningAgent started(AgentStart start) throws Exception {
        KubernetesRuntime runtime = bench.runtime();
        CompletableFuture<RunningAgent> starting = CompletableFuture.supplyAsync(() -> runtime.start(start));
        awaitJob(start);
        run(start);
        return starting.get();
    }

    private void run(AgentStart start) {
        pod(start, "Running", new ContainerStateBuilder().withNewRunning("2026-01-01T00:00:00Z"));
    }

    private void pod(AgentStart start, String phase, ContainerStateBuilder state) {
        bench.client()
                .pods()
                .inNamespace("test")
                .resource(named(
                        start,
                        new PodStatusBuilder()
                                .withPhase(phase)
                                .addNewContainerStatus()
                                .withName("agent")
                                .withState(state.build())
                                .endContainerStatus()))
                .create();
    }

    private Pod named(AgentStart start, PodStatusBuilder status) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("kandev.test")
                .withCreationTimestamp("2026-01-01T00:00:00Z")
                .addToLabels("kandev.installation", KubernetesBench.INSTALLATION.toString())
                .addToLabels("kandev.instance", start.instanceId().toString())
                .endMetadata()
                .withStatus(status.build())
                .build();
    }

    private Job awaitJob(AgentStart start) {
        return await().atMost(PATIENCE).until(() -> job(start), found -> found != null);
    }

    private Job job(AgentStart start) {
        return bench.client()
                .batch()
                .v1()
                .jobs()
                .inNamespace("test")
                .withName(AgentJob.name(start.instanceId()))
                .get();
    }
}
