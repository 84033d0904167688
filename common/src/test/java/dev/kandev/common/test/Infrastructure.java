package dev.kandev.common.test;

import dev.kandev.local.nats.NatsServer;
import dev.kandev.local.postgres.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real PostgreSQL and a real NATS on free ports, for the tests of one class; the same programs as in local mode. */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

    /** What services and tests present to each other. */
    public static final String TOKEN = "a-token-for-tests-that-is-long-enough";

    private static final String PASSWORD = "test";

    private Path directory;
    private PostgresServer postgres;
    private NatsServer nats;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("kandev-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        postgres = PostgresServer.start(directory.resolve("postgres"), 0, false);
        postgres.prepare(Map.of(
                "kandev_gateway", PASSWORD,
                "kandev_tasks", PASSWORD,
                "kandev_orchestrator", PASSWORD,
                "kandev_agents", PASSWORD));
        nats = NatsServer.start(directory.resolve("nats"), 0, Optional.empty());
        return Map.of(
                "kandev.database.url",
                postgres.jdbcUrl("kandev"),
                "kandev.database.password",
                PASSWORD,
                "kandev.events.url",
                nats.url(),
                "kandev.internal.token",
                TOKEN);
    }

    @Override
    public void stop() {
        if (nats != null) {
            nats.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
