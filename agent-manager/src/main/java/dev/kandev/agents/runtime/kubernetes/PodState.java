package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Kubernetes says of an agent's pod. */
record PodState(Pod pod) {

    private static final String OUT_OF_MEMORY = "OOMKilled";
    /** The exit code says the same. */
    private static final Set<String> NOTHING_SAID = Set.of("Completed", "Error");
    /** With which the container runtime says that the shell of the image could not be started. */
    private static final Set<String> NOT_STARTED = Set.of("StartError", "ContainerCannotRun");
    /** After the first failure, which kubelet tries to mend once: ErrImagePull is not among them. */
    private static final Set<String> NO_IMAGE = Set.of("ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull");

    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    /** Whether the agent has been started, and may have ended. */
    boolean isBegun() {
        return container().map(ContainerState::getRunning).isPresent() || ended().isPresent();
    }

    /** Empty while it runs, or is about to. */
    Optional<AgentExit> ended() {
        Optional<ContainerStateTerminated> terminated = container().map(ContainerState::getTerminated);
        if (terminated.isPresent()) {
            return terminated.map(this::exit);
        }
        return isOneOf(ENDED, status().getPhase()) ? Optional.of(AgentExit.lost(ownReason())) : Optional.empty();
    }

    private AgentExit exit(ContainerStateTerminated end) {
        boolean outOfMemory = OUT_OF_MEMORY.equals(end.getReason());
        return new AgentExit(end.getExitCode(), outOfMemory, outOfMemory ? "" : reasonOf(end));
    }

    private String reasonOf(ContainerStateTerminated end) {
        boolean saysNothing = end.getReason() == null || NOTHING_SAID.contains(end.getReason());
        return joined(Stream.of(ownReason(), saysNothing ? "" : end.getReason(), saysNothing ? "" : end.getMessage()));
    }

    /** Of the pod: for example that it was evicted. */
    private String ownReason() {
        return joined(Stream.of(status().getReason(), status().getMessage()));
    }

    /** Why it will not start, when that is certain; empty while it may. */
    Optional<LaunchFailedException> failure() {
        Optional<ContainerStateTerminated> refused =
                container().map(ContainerState::getTerminated).filter(end -> isOneOf(NOT_STARTED, end.getReason()));
        if (refused.isPresent()) {
            return Optional.of(new LaunchFailedException(
                    AgentFailure.IMAGE,
                    "the agent could not be started, its image needs a shell: "
                            + refused.get().getMessage()));
        }
        return waiting()
                .filter(waiting -> isOneOf(NO_IMAGE, waiting.getReason()))
                .map(waiting -> new LaunchFailedException(
                        AgentFailure.IMAGE, "the image cannot be pulled: " + describe(waiting)));
    }

    /** What it waits for, in words for users; empty when it does not, or nobody says. */
    String waitsFor() {
        return waiting().map(PodState::describe).orElseGet(this::unscheduled);
    }

    private String unscheduled() {
        return status().getConditions().stream()
                .filter(condition ->
                        "PodScheduled".equals(condition.getType()) && "False".equals(condition.getStatus()))
                .map(condition -> joined(Stream.of(condition.getReason(), condition.getMessage())))
                .findFirst()
                .orElse("");
    }

    private Optional<ContainerStateWaiting> waiting() {
        return container().map(ContainerState::getWaiting);
    }

    private static String describe(ContainerStateWaiting waiting) {
        return joined(Stream.of(waiting.getReason(), waiting.getMessage()));
    }

    private Optional<ContainerState> container() {
        return status().getContainerStatuses().stream().findFirst().map(ContainerStatus::getState);
    }

    private PodStatus status() {
        return pod.getStatus() == null ? new PodStatus() : pod.getStatus();
    }

    private static boolean isOneOf(Set<String> words, String word) {
        return word != null && words.contains(word);
    }

    private static String joined(Stream<String> words) {
        return words.filter(word -> word != null && !word.isEmpty()).collect(Collectors.joining(": "));
    }
}
