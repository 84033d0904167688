package dev.kandev.orchestrator.intake;

import dev.kandev.common.event.Delivery;
import dev.kandev.common.event.EventBus;
import dev.kandev.orchestrator.database.DatabaseOutage;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Receives the events of tasks and of agents. While the database is away an event waits here instead of failing: after
 * some failures it would be set aside as if it were at fault.
 */
@ApplicationScoped
class Intake {

    private static final String TASKS = "orchestrator-tasks";
    private static final String AGENTS = "orchestrator-agents";

    private final EventBus bus;
    private final TaskEvents tasks;
    private final AgentEvents agents;
    private final DatabaseOutage outage;
    private final List<AutoCloseable> consumers = new ArrayList<>();

    Intake(EventBus bus, TaskEvents tasks, AgentEvents agents, DatabaseOutage outage) {
        this.bus = bus;
        this.tasks = tasks;
        this.agents = agents;
        this.outage = outage;
    }

    private void onTaskEvent(Delivery delivery) {
        CloudEvent<TaskEventData> event = CloudEvent.parse(delivery.payload(), TaskEventData.class);
        outage.waitOut(() -> tasks.handle(event));
    }

    private void onAgentEvent(Delivery delivery) {
        CloudEvent<AgentEventData> event = CloudEvent.parse(delivery.payload(), AgentEventData.class);
        outage.waitOut(() -> agents.handle(event));
    }

    void onStart(@Observes StartupEvent start) {
        consumers.add(bus.consume(Subjects.TASKS_STREAM, TASKS, Subjects.TASKS_ALL, this::onTaskEvent));
        consumers.add(bus.consume(Subjects.AGENTS_STREAM, AGENTS, Subjects.AGENTS_ALL, this::onAgentEvent));
    }

    void onStop(@Observes ShutdownEvent stop) throws Exception {
        for (AutoCloseable consumer : consumers) {
            consumer.close();
        }
    }
}
