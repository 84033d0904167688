package dev.kandev.common.test;

import java.util.Map;

/** A real PostgreSQL and a real NATS for tests. Closing leaves nothing of them. */
interface TestServers extends AutoCloseable {

    /** As {@code -Dkandev.test.infra} says: {@code embedded}, which is the default, or {@code testcontainers}. */
    static TestServers start(Map<String, String> passwordByRole) {
        String infra = System.getProperty("kandev.test.infra", "embedded");
        return switch (infra) {
            case "embedded" -> EmbeddedServers.start(passwordByRole);
            case "testcontainers" -> ContainerServers.start(passwordByRole);
            default ->
                throw new IllegalArgumentException(
                        "kandev.test.infra must be embedded or testcontainers, not " + infra);
        };
    }

    /** JDBC address of the prepared database, without user and password. */
    String databaseUrl();

    /** Address of NATS. */
    String eventsUrl();

    @Override
    void close();
}
