package dev.kandev.common.test;

import dev.kandev.local.postgres.Provisioning;
import java.sql.DriverManager;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** The official images, in containers. Needs a Docker daemon that has them or can pull them. */
record ContainerServers(GenericContainer<?> postgres, GenericContainer<?> nats) implements TestServers {

    private static final String POSTGRES_IMAGE = System.getProperty("kandev.test.postgres-image", "postgres:17");
    private static final String NATS_IMAGE = System.getProperty("kandev.test.nats-image", "nats:2.10");
    private static final int POSTGRES_PORT = 5432;
    private static final int NATS_PORT = 4222;
    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "superuser";

    static ContainerServers start(Map<String, String> passwordByRole) {
        ContainerServers servers = new ContainerServers(postgresContainer(), natsContainer());
        try {
            servers.postgres.start();
            servers.nats.start();
            new Provisioning(database ->
                            DriverManager.getConnection(servers.jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD))
                    .apply(passwordByRole);
            return servers;
        } catch (RuntimeException failure) {
            servers.close();
            throw failure;
        }
    }

    private static GenericContainer<?> postgresContainer() {
        return new GenericContainer<>(DockerImageName.parse(POSTGRES_IMAGE))
                .withEnv("POSTGRES_PASSWORD", SUPERUSER_PASSWORD)
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off")
                .withExposedPorts(POSTGRES_PORT)
                // The image's own preparations use a server that does not listen on its port yet.
                .waitingFor(Wait.forListeningPort());
    }

    private static GenericContainer<?> natsContainer() {
        return new GenericContainer<>(DockerImageName.parse(NATS_IMAGE))
                .withCopyToContainer(Transferable.of("max_payload: 8MB\njetstream {}\n"), "/kandev-test.conf")
                .withCommand("-c", "/kandev-test.conf")
                .withExposedPorts(NATS_PORT)
                .waitingFor(Wait.forLogMessage(".*Server is ready.*", 1));
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(POSTGRES_PORT) + "/" + database;
    }

    @Override
    public String databaseUrl() {
        return jdbcUrl("kandev");
    }

    @Override
    public String eventsUrl() {
        return "nats://" + nats.getHost() + ":" + nats.getMappedPort(NATS_PORT);
    }

    @Override
    public void close() {
        nats.stop();
        postgres.stop();
    }
}
