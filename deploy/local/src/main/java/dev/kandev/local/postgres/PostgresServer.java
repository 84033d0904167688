package dev.kandev.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
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
    private final Path dataDir;
    private final String superuserPassword;

    private PostgresServer(EmbeddedPostgres server, Path dataDir, String superuserPassword) {
        this.server = server;
        this.dataDir = dataDir;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts a server that trusts everybody on this machine, making its data directory at the first time. A server that a killed
     * process left behind on the same directory is stopped first. It ends with this JVM, if not before.
     *
     * @param dataDir its parent need not exist
     * @param port 0 takes a free one
     * @param durable whether a commit survives a power cut; tests need not wait for that
     * @throws PostgresException when it does not come up
     */
    public static PostgresServer start(Path dataDir, int port, boolean durable) {
        EmbeddedPostgres.Builder builder = builder(dataDir, port);
        return start(durable ? durable(builder) : builder, dataDir, "");
    }

    /**
     * Starts a server that is kept. Unlike the other it goes on when this JVM ends: its owner closes it when nobody needs it any
     * more.
     *
     * @throws PostgresException when it does not come up
     */
    public static PostgresServer start(PostgresSettings settings) {
        try {
            Programs.removePartial(settings.programs());
        } catch (IOException failure) {
            throw new PostgresException("PostgreSQL cannot be unpacked into " + settings.programs(), failure);
        }
        PostgresServer server = start(kept(settings), settings.dataDir(), settings.superuserPassword());
        try (Connection connection = server.connect("postgres")) {
            AccessRules.close(connection, settings.dataDir(), settings.superuserPassword());
            return server;
        } catch (SQLException | IOException failure) {
            server.close();
            throw new PostgresException("PostgreSQL could not be closed to strangers", failure);
        }
    }

    private static EmbeddedPostgres.Builder kept(PostgresSettings settings) {
        Redirect log = Redirect.appendTo(settings.log().toFile());
        return durable(builder(settings.dataDir(), settings.port()))
                .setServerConfig("unix_socket_directories", "")
                .setConnectConfig("password", settings.superuserPassword())
                .setOverrideWorkingDirectory(settings.programs().toFile())
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setRegisterShutdownHook(false);
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder, Path dataDir, String superuserPassword) {
        try {
            Files.createDirectories(dataDir.toAbsolutePath().getParent());
            new Postmaster(dataDir).stop();
            return new PostgresServer(builder.start(), dataDir, superuserPassword);
        } catch (IOException | IllegalStateException failure) {
            throw new PostgresException("PostgreSQL did not start in " + dataDir, failure);
        } catch (ExceptionInInitializerError unpacking) {
            throw new PostgresException("PostgreSQL could not be unpacked", unpacking.getCause());
        }
    }

    private static EmbeddedPostgres.Builder builder(Path dataDir, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(dataDir)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(START_TIMEOUT)
                // The same everywhere, whatever locales the machine has: only new directories ask.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200");
    }

    private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    /** Address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /**
     * The process that all others of it descend from.
     *
     * @throws PostgresException when it has ended
     */
    public ProcessHandle process() {
        try {
            return new Postmaster(dataDir).process().orElseThrow(() -> new IOException("it has ended"));
        } catch (IOException failure) {
            throw new PostgresException("PostgreSQL does not run in " + dataDir, failure);
        }
    }

    /** Stops the server that somebody else started on this directory, if there is one; does nothing otherwise. */
    public static void stopLeftover(Path dataDir) {
        try {
            new Postmaster(dataDir).stop();
        } catch (IOException failure) {
            throw new PostgresException("PostgreSQL did not stop in " + dataDir, failure);
        }
    }

    /** As {@link Provisioning#apply}. */
    public void prepare(Map<String, String> passwordByRole) {
        new Provisioning(this::connect).apply(passwordByRole);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword);
    }

    /** Waits for it longer than its own patience of five seconds: a busy server writes out what it holds. */
    @Override
    public void close() {
        try {
            server.close();
            new Postmaster(dataDir).stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
