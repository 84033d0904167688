package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A packaged Kandev with a home and ports of its own, started and stopped as a user would: by the entry script. */
final class KandevSystem implements AutoCloseable {

    private static final int LOWEST_PORT = 12_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final int port;
    private final Map<String, String> settings;

    private KandevSystem(Path home, int port, Map<String, String> settings) {
        this.home = home;
        this.port = port;
        this.settings = settings;
    }

    static KandevSystem up(Path home) {
        return up(home, Map.of());
    }

    /** With variables that its services are configured by. */
    static KandevSystem up(Path home, Map<String, String> settings) {
        KandevSystem system = new KandevSystem(home, fourFreePorts(), settings);
        system.run("up", "--detach");
        return system;
    }

    /** Runs {@code ./kandev} and fails with its output when it does not exit with 0. */
    String run(String... arguments) {
        EntryScript.Outcome outcome = EntryScript.run(environment(), arguments);
        assertThat(outcome.exitCode())
                .as("./kandev %s said: %s", String.join(" ", arguments), outcome.output())
                .isZero();
        return outcome.output();
    }

    /**
     * How many agents run at once is decided by their number, not by the memory of the machine that tests; and tests ask for more than
     * anybody would, all from one address.
     */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KANDEV_RUNTIME", "process");
        environment.put("KANDEV_AGENTS_CAPACITY_MEMORY", "64g");
        environment.put("KANDEV_LIMITS_ENABLED", "false");
        environment.putAll(settings);
        environment.put("KANDEV_HOME", home.toString());
        environment.put("KANDEV_PORT", Integer.toString(port));
        return environment;
    }

    /** Where its web UI is, without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    URI description() {
        return address().description();
    }

    URI api(String path) {
        return address().api(path);
    }

    URI stream(String taskId, long after) {
        return address().stream(taskId, after);
    }

    /** The gateway's. */
    Address address() {
        return new Address(port);
    }

    /** Where it keeps everything. */
    Path home() {
        return home;
    }

    Path workspace(String taskId) {
        return home.resolve("workspaces").resolve(taskId);
    }

    /** Where agents that run as processes leave their output, a folder each. */
    Path agents() {
        return home.resolve("agents");
    }

    /** The process of a part, by the note that the launcher keeps. */
    ProcessHandle process(String part) {
        return ProcessHandle.of(Long.parseLong(note(part)[0])).orElseThrow();
    }

    /** Where a part listens on loopback, by the same note. */
    int port(String part) {
        return Integer.parseInt(note(part)[2]);
    }

    private String[] note(String part) {
        return read(home.resolve("run").resolve(part + ".pid"), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
    }

    /** One of the passwords that the launcher has made for this home. */
    String secret(String name) {
        return read(home.resolve("secrets").resolve(name), StandardCharsets.UTF_8)
                .strip();
    }

    /** What a part has logged. */
    ServiceLog log(String part) {
        return new ServiceLog(home.resolve("logs").resolve(part + ".log"));
    }

    /** Ends a part without warning, and waits until the launcher has started it again. */
    void killAndAwaitNext(String part) {
        ProcessHandle killed = kill(part);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> process(part).pid() != killed.pid());
        awaitReady();
    }

    /** Waits until all parts are. */
    void awaitReady() {
        await().atMost(PATIENCE)
                .until(() -> EntryScript.run(environment(), "status").exitCode() == 0);
    }

    /** Ends a part without warning. */
    ProcessHandle kill(String part) {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        return process;
    }

    /** Ends the program of an agent that runs as a process, and whatever it has started, without warning. */
    void killAgent(String agentId) {
        long supervisor = Long.parseLong(read(agents().resolve(agentId).resolve("pid"), StandardCharsets.UTF_8)
                .strip());
        ProcessHandle.of(supervisor).orElseThrow().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Processes that have our home in their environment or on their command line. */
    List<String> processes() {
        try (var entries = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            List<String> found = new ArrayList<>();
            for (Path entry : entries) {
                String commandLine = ofProcess(entry.resolve("cmdline"));
                if ((commandLine + ofProcess(entry.resolve("environ"))).contains(home.toString())) {
                    found.add(entry.getFileName() + " " + commandLine);
                }
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String ofProcess(Path file) {
        try {
            return read(file, StandardCharsets.ISO_8859_1);
        } catch (UncheckedIOException endedMeanwhile) {
            return "";
        }
    }

    private static String read(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        run("down");
    }

    /** The gateway's port; the next three are free, too. Below the range from which the system gives ports to clients. */
    private static int fourFreePorts() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket first = listen(port);
                    ServerSocket second = listen(port + 1);
                    ServerSocket third = listen(port + 2);
                    ServerSocket fourth = listen(port + 3)) {
                return port;
            } catch (IOException taken) {
                continue;
            }
        }
        throw new AssertionError("no four free ports in a row");
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
