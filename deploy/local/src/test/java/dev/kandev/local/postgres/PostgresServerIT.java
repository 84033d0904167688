package dev.kandev.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final Map<String, String> PASSWORDS = Map.of("kandev_tasks", "secret1", "kandev_agents", "secret2");

    @TempDir
    Path directory;

    @Test
    void keepsItsDataAndGivesEachRoleItsOwnSchema() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory.resolve("data"), 0, true)) {
            server.prepare(PASSWORDS);
            execute(server, "kandev_tasks", "secret1", "create table t as select 42 as answer");
        }

        try (PostgresServer server = PostgresServer.start(directory.resolve("data"), 0, true)) {
            server.prepare(PASSWORDS);

            assertThat(query(server, "kandev_tasks", "secret1", "select answer from t"))
                    .isEqualTo("42");
            assertThat(query(server, "kandev_tasks", "secret1", "show fsync")).isEqualTo("on");
            assertThatThrownBy(() -> query(server, "kandev_agents", "secret2", "select answer from tasks.t"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void takesTheDirectoryBackFromAServerWhoseStarterWasKilled() throws Exception {
        Path data = directory.resolve("data");
        long pid = startAndKillTheStarter(data);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isPresent();

        try (PostgresServer server = PostgresServer.start(data, 0, false)) {
            server.prepare(PASSWORDS);

            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void letsNobodyInWithoutAPassword() throws Exception {
        PostgresSettings settings = new PostgresSettings(
                directory.resolve("kept"),
                freePort(),
                directory.resolve("programs"),
                directory.resolve("log"),
                "secret");
        String strangersUrl = "jdbc:postgresql://127.0.0.1:" + settings.port() + "/postgres?user=postgres";

        for (int start = 0; start < 2; start++) {
            try (PostgresServer server = PostgresServer.start(settings)) {
                server.prepare(PASSWORDS);

                assertThat(query(server, "kandev_tasks", "secret1", "select current_user"))
                        .isEqualTo("kandev_tasks");
                assertThatThrownBy(() -> DriverManager.getConnection(strangersUrl))
                        .hasMessageContaining("password");
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long startAndKillTheStarter(Path data) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Starter.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = starter.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
        } finally {
            starter.destroyForcibly().waitFor();
        }
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    }

    /** Starts a server and waits to be killed. */
    static final class Starter {

        public static void main(String[] arguments) throws InterruptedException {
            PostgresServer.start(Path.of(arguments[0]), 0, false);
            System.out.println("started");
            new CountDownLatch(1).await();
        }
    }

    private static void execute(PostgresServer server, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("kandev"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("kandev"), user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
