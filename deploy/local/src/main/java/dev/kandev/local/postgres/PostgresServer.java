package dev.kandev.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL server on loopback. Closing stops it; its directory stays. */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server, making its data directory at the first time. A server that a killed process left behind on the same
     * directory is stopped first.
     *
     * @param dataDir its parent need not exist
     * @param port 0 takes a free one
     * @param durable whether a commit survives a power cut; tests need not wait for that
     * @throws PostgresException when it does not come up
     */
    public static PostgresServer start(Path dataDir, int port, boolean durable) {
        try {
            Files.createDirectories(dataDir.toAbsolutePath().getParent());
            LeftoverServer.stop(dataDir);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(dataDir)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(START_TIMEOUT)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200");
            if (durable) {
                builder.setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on");
            }
            return new PostgresServer(builder.start());
        } catch (IOException | IllegalStateException failure) {
            throw new PostgresException("PostgreSQL did not start in " + dataDir, failure);
        }
    }

    /** Address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** The role that may do everything. */
    public String superuser() {
        return SUPERUSER;
    }

    /**
     * Makes the database {@code kandev}, and for each service its role with the given password and a schema that only this role
     * sees. Idempotent: passwords are set anew.
     */
    public void prepare(Map<String, String> passwordByRole) {
        new Provisioning(this).apply(passwordByRole);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, "");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
