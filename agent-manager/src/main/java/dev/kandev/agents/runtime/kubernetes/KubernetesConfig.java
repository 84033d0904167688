package dev.kandev.agents.runtime.kubernetes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agents as Jobs of a Kubernetes cluster. Where the cluster is, its client finds out: in a pod from its service account. */
@ConfigMapping(prefix = "kandev.agents.kubernetes")
public interface KubernetesConfig {

    /** Where Jobs are made; by default in the namespace of agent-manager's own pod. */
    Optional<String> namespace();

    /** The PersistentVolumeClaim with workspaces and agents' files, in that namespace; without one no agent runs in Kubernetes. */
    Optional<String> claim();

    /** Where agent-manager itself has that claim mounted; {@code kandev.workspaces.dir} and {@code kandev.agents.dir} lie below it. */
    @WithDefault("/var/lib/kandev")
    Path claimMount();

    /** The service account of agents' pods, without its token; by default the namespace's own. */
    Optional<String> serviceAccount();

    /** Secrets of the namespace with which images are pulled. */
    Optional<List<String>> imagePullSecrets();

    /** Labels that a node must have to run agents. */
    Map<String, String> nodeSelector();

    /** How long an agent may take to start: to find a node, and to pull its image. */
    @WithDefault("10m")
    Duration startTimeout();
}
