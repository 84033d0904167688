package dev.kandev.gateway.scene;

import dev.kandev.common.test.FreePort;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.common.test.ServiceProcess;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL, NATS, a task-service, and ports for the orchestrator and the agent-manager that each test brings along;
 * and everybody may register.
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
        Map<String, String> settings = new HashMap<>(stores);
        settings.put("kandev.auth.registration", "open");
        settings.put("kandev.task-service.port", String.valueOf(taskService.port()));
        settings.put("kandev.orchestrator.port", String.valueOf(FreePort.find()));
        settings.put("kandev.agent-manager.port", String.valueOf(FreePort.find()));
        // In earnest they share a port; stand-ins need one each.
        settings.put("quarkus.grpc.clients.orchestrator.test-port", String.valueOf(FreePort.find()));
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
