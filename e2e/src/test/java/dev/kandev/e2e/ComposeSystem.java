package dev.kandev.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The docker-compose.yml of this checkout, as a project with a port, volumes and a directory of its own. */
final class ComposeSystem implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final List<String> SERVICES = List.of("gateway", "task-service", "orchestrator", "agent-manager");

    private final List<String> compose;
    private final String project;
    private final Path data;
    private final int port;

    private ComposeSystem(List<String> compose, Path data, int port) {
        this.compose = compose;
        this.project = "kandev-test-" + port;
        this.data = data;
        this.port = port;
    }

    /** {@code compose} is the command: {@code docker compose}, or {@code docker-compose} of the first generation. */
    static ComposeSystem up(List<String> compose, Path data) {
        ComposeSystem system = new ComposeSystem(compose, data, freePort());
        system.up();
        return system;
    }

    /** A project without data that was not started. */
    ComposeSystem another(Path directory) {
        return new ComposeSystem(compose, directory, freePort());
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    Address address() {
        return new Address(port);
    }

    /** Starts what does not run, and waits until users can work. */
    void up() {
        compose(BUILD_PATIENCE, "up", "--detach");
        awaitReady();
    }

    /** Removes containers and networks, as users do. */
    void down() {
        compose(PATIENCE, "down");
    }

    /** Ends a service's container and starts it again. */
    void restart(String service) {
        compose(PATIENCE, "restart", service);
    }

    void awaitReady() {
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> healthy().containsAll(SERVICES));
    }

    private List<String> healthy() {
        return docker(
                        "ps",
                        "--filter=label=com.docker.compose.project=" + project,
                        "--filter=health=healthy",
                        "--format={{.Label \"com.docker.compose.service\"}}")
                .lines()
                .toList();
    }

    /** Ids of all containers, of those that have ended too. */
    List<String> containers() {
        return docker("ps", "--all", "--quiet", "--filter=label=com.docker.compose.project=" + project)
                .lines()
                .toList();
    }

    /** The daemon's name of one of its volumes. */
    String volume(String name) {
        return project + "_" + name;
    }

    /** The address under which containers reach this machine. */
    InetAddress host() {
        try {
            return InetAddress.getByName(
                    docker("network", "inspect", project + "_outside", "--format={{(index .IPAM.Config 0).Gateway}}"));
        } catch (UnknownHostException noAddress) {
            throw new UncheckedIOException(noAddress);
        }
    }

    /** Runs a script of {@code deploy/docker} on this system. */
    String script(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(CHECKOUT.resolve("deploy/docker").resolve(name).toString());
        command.addAll(List.of(arguments));
        return run(PATIENCE, command);
    }

    /** Removes the volumes and what is in the directory of workspaces, too. */
    @Override
    public void close() {
        compose(PATIENCE, "down", "--volumes");
        // Files of the user that agent-manager runs as.
        docker(
                "run",
                "--rm",
                "--network=none",
                "--entrypoint=find",
                "--volume=" + data + ":/data",
                "postgres:17.6-trixie",
                "/data",
                "-mindepth",
                "1",
                "-delete");
    }

    private String compose(Duration patience, String... arguments) {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of(arguments));
        return run(patience, command);
    }

    /** Answers what a command of Docker's prints, and fails with it when that is no success. */
    static String docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return run(command, Map.of(), PATIENCE);
    }

    private String run(Duration patience, List<String> command) {
        return run(
                command,
                Map.of(
                        "COMPOSE_PROJECT_NAME",
                        project,
                        "COMPOSE",
                        String.join(" ", compose),
                        "KANDEV_PORT",
                        Integer.toString(port),
                        "KANDEV_DATA",
                        data.toString()),
                patience);
    }

    private static String run(List<String> command, Map<String, String> environment, Duration patience) {
        try {
            Path output = Files.createTempFile("kandev-compose", ".out");
            Path errors = Files.createTempFile("kandev-compose", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(CHECKOUT.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(command + " did not end within " + patience);
                }
                if (process.exitValue() != 0) {
                    throw new AssertionError(command + " said: " + Files.readString(output) + Files.readString(errors));
                }
                return Files.readString(output).strip();
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
