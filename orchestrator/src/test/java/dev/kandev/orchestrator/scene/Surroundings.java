package dev.kandev.orchestrator.scene;

import dev.kandev.common.test.FreePort;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.common.test.ServiceProcess;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL, NATS, a task-service, and a port for the agent-manager that each test brings along; and less patience
 * than in earnest.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private final Infrastructure infrastructure = new Infrastructure();
    private ServiceProcess taskService;

    @Override
    public Map<String, String> start() {
        Map<String, String> stores = infrastructure.start();
        try {
            taskService = ServiceProcess.start("task-service", stores);
        } catch (RuntimeException failure) {
            infrastructure.stop();
            throw failure;
        }
        String taskServicePort = String.valueOf(taskService.port());
        String agentManagerPort = String.valueOf(FreePort.find());
        Map<String, String> settings = new HashMap<>(stores);
        settings.put("kandev.task-service.port", taskServicePort);
        settings.put("kandev.agent-manager.port", agentManagerPort);
        settings.put("quarkus.grpc.clients.task-service.test-port", taskServicePort);
        settings.put("quarkus.grpc.clients.agent-manager.test-port", agentManagerPort);
        settings.put("kandev.retry.base", "100ms");
        settings.put("kandev.retry.max", "500ms");
        settings.put("kandev.queue.capacity-interval", "200ms");
        settings.put("kandev.recovery.interval", "500ms");
        settings.put("kandev.recovery.grace", "1s");
        settings.put("kandev.streams.send-timeout", "1s");
        settings.put("kandev.streams.recheck", "500ms");
        settings.put("kandev.messages.sweep-interval", "500ms");
        return settings;
    }

    @Override
    public void stop() {
        if (taskService != null) {
            taskService.close();
        }
        infrastructure.stop();
    }
}
