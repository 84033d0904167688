package dev.kandev.local.service;

import dev.kandev.local.home.Checkout;
import dev.kandev.local.home.Home;
import dev.kandev.local.home.Ports;
import dev.kandev.local.home.Secrets;
import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each of the four services is told. Everything goes by environment: command lines can be read by everybody. */
final class Services {

    private static final Duration GRACE = Duration.ofSeconds(30);
    /** It ends its agents first, which have a grace of their own. */
    private static final Duration AGENTS_GRACE = Duration.ofSeconds(60);

    private static final String LOOPBACK = "127.0.0.1";
    private static final Map<String, String> ROLE_BY_SERVICE = Map.of(
            "gateway", "kandev_gateway",
            "task-service", "kandev_tasks",
            "orchestrator", "kandev_orchestrator",
            "agent-manager", "kandev_agents");

    private final Home home;
    private final Checkout checkout;
    private final Ports ports;
    private final InfrastructurePorts behind;
    private final Secrets secrets;
    private final ServiceEnvironment environment;

    Services(
            Home home,
            Checkout checkout,
            Ports ports,
            InfrastructurePorts behind,
            Secrets secrets,
            ServiceEnvironment environment) {
        this.home = home;
        this.checkout = checkout;
        this.ports = ports;
        this.behind = behind;
        this.secrets = secrets;
        this.environment = environment;
    }

    List<ServiceSpec> specs() {
        return List.of(taskService(), agentManager(), orchestrator(), gateway());
    }

    Map<String, String> databasePasswords() {
        Map<String, String> passwords = new HashMap<>();
        ROLE_BY_SERVICE.values().forEach(role -> passwords.put(role, databasePassword(role)));
        return passwords;
    }

    private String databasePassword(String role) {
        return secrets.get("database-" + role);
    }

    private ServiceSpec taskService() {
        return spec("task-service", ports.taskService(), 192, GRACE, environment.withoutUsersOwn());
    }

    private ServiceSpec orchestrator() {
        Map<String, String> told = environment.withoutUsersOwn();
        address(told, "TASK_SERVICE", ports.taskService());
        address(told, "AGENT_MANAGER", ports.agentManager());
        return spec("orchestrator", ports.orchestrator(), 256, GRACE, told);
    }

    private ServiceSpec gateway() {
        Map<String, String> told = environment.withoutUsersOwn();
        address(told, "TASK_SERVICE", ports.taskService());
        address(told, "ORCHESTRATOR", ports.orchestrator());
        address(told, "AGENT_MANAGER", ports.agentManager());
        told.put("KANDEV_AUTH_KEY_DIR", home.secrets().resolve("keys").toString());
        return spec("gateway", ports.gateway(), 256, GRACE, told);
    }

    private ServiceSpec agentManager() {
        Map<String, String> told = environment.withUsersOwn();
        String path = told.getOrDefault("PATH", "");
        told.put("PATH", home.bin() + (path.isEmpty() ? "" : File.pathSeparator + path));
        told.put("KANDEV_WORKSPACES_DIR", home.workspaces().toString());
        told.put("KANDEV_WORKSPACES_LOCAL_PATHS", "true");
        told.put("KANDEV_AGENTS_DIR", home.agents().toString());
        told.put("KANDEV_AGENTS_STOP_ON_SHUTDOWN", "true");
        return spec("agent-manager", ports.agentManager(), 256, AGENTS_GRACE, told);
    }

    /** Whoever runs more replicas than ours says so by the host. */
    private static void address(Map<String, String> told, String service, int port) {
        told.putIfAbsent("KANDEV_" + service + "_HOST", LOOPBACK);
        told.put("KANDEV_" + service + "_PORT", Integer.toString(port));
    }

    private ServiceSpec spec(String name, int port, int heapMegabytes, Duration grace, Map<String, String> told) {
        told.put("KANDEV_HTTP_HOST", LOOPBACK);
        told.put("KANDEV_HTTP_PORT", Integer.toString(port));
        told.put("KANDEV_DATABASE_URL", "jdbc:postgresql://" + LOOPBACK + ":" + behind.postgres() + "/kandev");
        told.put("KANDEV_DATABASE_PASSWORD", databasePassword(ROLE_BY_SERVICE.get(name)));
        told.put("KANDEV_EVENTS_URL", "nats://" + LOOPBACK + ":" + behind.nats());
        told.put("KANDEV_EVENTS_USER", Parts.NATS_USER);
        told.put("KANDEV_EVENTS_PASSWORD", secrets.get("nats-password"));
        told.put("KANDEV_INTERNAL_TOKEN", secrets.get("internal-token"));
        return new ServiceSpec(name, checkout.require(checkout.service(name)), port, heapMegabytes, grace, told);
    }
}
