package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The time from the creation of a Job until its agent runs: a node has to be found, and an image pulled. */
record Beginning(Cluster cluster, Mailbox mailbox, Duration atMost) {

    private static final int LOOK_MILLIS = 100;

    /**
     * Returns when the agent has been started.
     *
     * @param progress told what it waits for, each time that this is something else
     * @throws LaunchFailedException when it will not be, or has not been in time
     */
    void await(Consumer<String> progress) {
        long deadline = System.nanoTime() + atMost.toNanos();
        String told = "";
        while (!mailbox.isBegun()) {
            Optional<PodState> pod = cluster.pods().of(mailbox.instanceId());
            pod.flatMap(PodState::failure).ifPresent(failure -> {
                throw failure;
            });
            if (pod.filter(PodState::isBegun).isPresent()) {
                return;
            }
            String waitsFor = pod.map(PodState::waitsFor).orElse("");
            if (!waitsFor.isEmpty() && !waitsFor.equals(told)) {
                told = waitsFor;
                progress.accept("waits in Kubernetes: " + waitsFor);
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailedException(
                        AgentFailure.LAUNCH,
                        "the agent did not start within " + atMost.toSeconds() + " s"
                                + (told.isEmpty() ? "" : ", it waits: " + told));
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailedException(AgentFailure.LAUNCH, "interrupted while the agent started", interrupted);
        }
    }
}
