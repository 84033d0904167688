package dev.kandev.common.test;

import dev.kandev.local.nats.NatsServer;
import dev.kandev.local.postgres.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The same programs as in local mode, as processes on free ports. */
record EmbeddedServers(Path directory, PostgresServer postgres, NatsServer nats) implements TestServers {

    static EmbeddedServers start(Map<String, String> passwordByRole) {
        try {
            Path directory = Files.createTempDirectory("kandev-test");
            PostgresServer postgres = PostgresServer.start(directory.resolve("postgres"), 0, false);
            postgres.prepare(passwordByRole);
            return new EmbeddedServers(
                    directory, postgres, NatsServer.start(directory.resolve("nats"), 0, Optional.empty()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String databaseUrl() {
        return postgres.jdbcUrl("kandev");
    }

    @Override
    public String eventsUrl() {
        return nats.url();
    }

    @Override
    public void close() {
        nats.close();
        postgres.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
