package dev.kandev.common.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real PostgreSQL and a real NATS on free ports, for the tests of one class: embedded, or with {@code
 * -Dkandev.test.infra=testcontainers} in containers.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

    /** What services and tests present to each other. */
    public static final String TOKEN = "a-token-for-tests-that-is-long-enough";

    private static final String PASSWORD = "test";

    private TestServers servers;

    @Override
    public Map<String, String> start() {
        servers = TestServers.start(Map.of(
                "kandev_gateway", PASSWORD,
                "kandev_tasks", PASSWORD,
                "kandev_orchestrator", PASSWORD,
                "kandev_agents", PASSWORD));
        return Map.of(
                "kandev.database.url",
                servers.databaseUrl(),
                "kandev.database.password",
                PASSWORD,
                "kandev.events.url",
                servers.eventsUrl(),
                "kandev.internal.token",
                TOKEN);
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers.close();
        }
    }
}
