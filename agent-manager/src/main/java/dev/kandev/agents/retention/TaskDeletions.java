package dev.kandev.agents.retention;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.event.Delivery;
import dev.kandev.common.event.EventBus;
import dev.kandev.common.time.Backoff;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Notes which tasks were deleted. While the database is away an event waits here instead of failing: after some failures it would be set
 * aside as if it were at fault.
 */
@ApplicationScoped
class TaskDeletions {

    private static final Logger LOG = Logger.getLogger(TaskDeletions.class);
    private static final String DURABLE = "agent-manager-deletions";
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final EventBus bus;
    private final Removals removals;
    private final RetentionSchedule schedule;
    private AutoCloseable consumer;

    TaskDeletions(EventBus bus, Removals removals, RetentionSchedule schedule) {
        this.bus = bus;
        this.removals = removals;
        this.schedule = schedule;
    }

    private void onDeleted(Delivery delivery) {
        UUID taskId =
                CloudEvent.parse(delivery.payload(), TaskEventData.class).data().taskId();
        try {
            BACKOFF.insist(
                    () -> removals.note(taskId),
                    TaskDeletions::mayPass,
                    away -> LOG.warnf("a deletion waits taskId=%s error=%s", taskId, away));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KandevException(ErrorCode.UNAVAILABLE, "a deletion could not be noted", interrupted);
        }
        schedule.wake();
    }

    private static boolean mayPass(RuntimeException failure) {
        return failure instanceof KandevException expected && expected.code().retryable();
    }

    void onStart(@Observes StartupEvent start) {
        consumer = bus.consume(Subjects.TASKS_STREAM, DURABLE, Subjects.TASK_DELETED, this::onDeleted);
    }

    void onStop(@Observes ShutdownEvent stop) throws Exception {
        consumer.close();
    }
}
