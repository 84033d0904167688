package dev.kandev.agents.retention;

import dev.kandev.agents.instance.TaskAgents;
import dev.kandev.agents.workspace.Workspaces;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Removes workspaces one by one, and counts them: {@code kandev_workspaces_removed_total} by reason. */
@ApplicationScoped
class WorkspaceRemoval {

    private static final Logger LOG = Logger.getLogger(WorkspaceRemoval.class);

    private final Workspaces workspaces;
    private final TaskAgents agents;
    private final MeterRegistry metrics;

    WorkspaceRemoval(Workspaces workspaces, TaskAgents agents, MeterRegistry metrics) {
        this.workspaces = workspaces;
        this.agents = agents;
        this.metrics = metrics;
    }

    /** Why a workspace goes. */
    enum Reason {
        TASK_DELETED,
        EXPIRED
    }

    /** Whether there is none any more. It stays while an agent is at work, and as long as something in it cannot be deleted. */
    boolean remove(UUID taskId, Reason reason) {
        try {
            Workspaces.Removal removal = workspaces.remove(taskId, () -> agents.areAtWork(taskId));
            if (removal == Workspaces.Removal.REMOVED) {
                String why = reason.name().toLowerCase(Locale.ROOT);
                metrics.counter("kandev.workspaces.removed", "reason", why).increment();
                LOG.infof("workspace removed taskId=%s reason=%s", taskId, why);
            }
            return removal != Workspaces.Removal.NEEDED;
        } catch (UncheckedIOException | IllegalStateException failure) {
            // Containers may have left files of other users behind, which nobody but root can delete.
            LOG.warnf(
                    "workspace could not be removed, is tried again taskId=%s error=%s",
                    taskId, failure.getCause() == null ? failure : failure.getCause());
            return false;
        }
    }
}
