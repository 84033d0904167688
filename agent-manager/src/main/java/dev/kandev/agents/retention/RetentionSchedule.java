package dev.kandev.agents.retention;

import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.workspace.Workspaces;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Carries out the sweeps one after another, on one thread, every now and then. One that fails is done again the next time. */
@ApplicationScoped
class RetentionSchedule {

    private static final Logger LOG = Logger.getLogger(RetentionSchedule.class);
    private static final int EARLY = 100;
    private static final int CLOSE_SECONDS = 15;

    private final DeletedTaskSweep deleted;
    private final WorkspaceExpirySweep expired;
    private final MirrorEvictionSweep mirrors;
    private final Workspaces workspaces;
    private final RetentionConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "retention");
        made.setDaemon(true);
        return made;
    });

    RetentionSchedule(
            DeletedTaskSweep deleted,
            WorkspaceExpirySweep expired,
            MirrorEvictionSweep mirrors,
            Workspaces workspaces,
            RetentionConfig config) {
        this.deleted = deleted;
        this.expired = expired;
        this.mirrors = mirrors;
        this.workspaces = workspaces;
        this.config = config;
    }

    /** A task was deleted; never blocks. */
    void wake() {
        thread.execute(() -> carryOut("deleted tasks", deleted::sweep));
    }

    private void sweepAll() {
        carryOut("deleted tasks", deleted::sweep);
        carryOut("expired workspaces", expired::sweep);
        carryOut("mirrors", mirrors::sweep);
    }

    private static void carryOut(String what, Runnable sweep) {
        try {
            sweep.run();
        } catch (RuntimeException failure) {
            LOG.warnf("sweep failed what=%s error=%s", what, failure);
        }
    }

    /** Before anybody can ask for changes: what lies there now is of an earlier life. */
    void onStart(@Observes @Priority(EARLY) StartupEvent start) {
        try {
            FileTree.delete(workspaces.scratches());
        } catch (IOException failure) {
            LOG.warnf("remains of an earlier life could not be deleted error=%s", failure);
        }
        thread.scheduleWithFixedDelay(this::sweepAll, 0, config.sweepInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
