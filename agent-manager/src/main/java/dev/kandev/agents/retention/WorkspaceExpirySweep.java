package dev.kandev.agents.retention;

import dev.kandev.agents.instance.TaskAgents;
import dev.kandev.agents.workspace.Workspaces;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Removes workspaces in which nobody has worked for long, and shows how many there are: {@code kandev_workspaces}. */
@ApplicationScoped
class WorkspaceExpirySweep {

    private static final Logger LOG = Logger.getLogger(WorkspaceExpirySweep.class);

    private final Workspaces workspaces;
    private final WorkspaceRemoval removal;
    private final TaskAgents agents;
    private final RetentionConfig config;
    private final Clock clock;
    private volatile int count;

    /** Tasks of which we have said that we know nothing; of the schedule's thread alone. */
    private final Set<UUID> strangers = new HashSet<>();

    WorkspaceExpirySweep(
            Workspaces workspaces,
            WorkspaceRemoval removal,
            TaskAgents agents,
            RetentionConfig config,
            Clock clock,
            MeterRegistry metrics) {
        if (config.retention().isNegative()) {
            throw new IllegalArgumentException("kandev.workspaces.retention is below 0: " + config.retention());
        }
        this.workspaces = workspaces;
        this.removal = removal;
        this.agents = agents;
        this.config = config;
        this.clock = clock;
        metrics.gauge("kandev.workspaces", this, self -> self.count);
    }

    void sweep() {
        List<UUID> tasks = workspaces.tasks();
        strangers.retainAll(tasks);
        if (!config.retention().isZero()) {
            Instant before = clock.instant().minus(config.retention());
            tasks.forEach(taskId -> look(taskId, before));
        }
        count = workspaces.tasks().size();
    }

    private void look(UUID taskId, Instant before) {
        if (agents.areAtWork(taskId)) {
            return;
        }
        Optional<Instant> end = agents.lastEnd(taskId);
        if (end.isEmpty()) {
            if (strangers.add(taskId)) {
                LOG.warnf("workspace of a task without agents is left alone taskId=%s", taskId);
            }
        } else if (end.get().isBefore(before)) {
            removal.remove(taskId, WorkspaceRemoval.Reason.EXPIRED);
        }
    }
}
