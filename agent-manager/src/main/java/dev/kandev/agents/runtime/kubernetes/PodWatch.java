package dev.kandev.agents.runtime.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** How the pods of all our agents are, kept up to date by one watch. It is begun anew, with growing pauses, for as long as it fails. */
final class PodWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PodWatch.class);
    private static final String BY_INSTANCE = "instance";

    private final SharedIndexInformer<Pod> pods;

    PodWatch(KubernetesClient client, String namespace, UUID installation) {
        pods = client.pods()
                .inNamespace(namespace)
                .withLabel(AgentJob.INSTALLATION_LABEL, installation.toString())
                .runnableInformer(0)
                .exceptionHandler((started, failure) -> {
                    LOG.warnf("pods not watched error=%s", failure.getMessage());
                    return true;
                })
                .addIndexers(Map.of(BY_INSTANCE, PodWatch::instanceOf));
        pods.start();
    }

    private static List<String> instanceOf(Pod pod) {
        String instance = pod.getMetadata().getLabels().get(AgentJob.INSTANCE_LABEL);
        return instance == null ? List.of() : List.of(instance);
    }

    /** Whether all pods there are have been told at least once. */
    boolean isComplete() {
        return pods.hasSynced();
    }

    /** The one that began first: another one of the same agent does nothing. Empty when there is none, or none was told yet. */
    Optional<PodState> of(UUID instanceId) {
        return pods.getIndexer().byIndex(BY_INSTANCE, instanceId.toString()).stream()
                .min(Comparator.comparing(pod -> pod.getMetadata().getCreationTimestamp()))
                .map(PodState::new);
    }

    @Override
    public void close() {
        pods.close();
    }
}
