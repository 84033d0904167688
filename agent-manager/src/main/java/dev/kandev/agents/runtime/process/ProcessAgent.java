package dev.kandev.agents.runtime.process;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Usage;
import dev.kandev.agents.runtime.process.limit.Limits;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An agent in a session of its own, known by its folder and the id of its supervisor. */
final class ProcessAgent implements RunningAgent {

    private static final int LOOK_MILLIS = 50;
    private static final Duration SIGNAL_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(10);

    /** SIGKILL. When only a child of the agent used too much memory, the agent has a code of its own. */
    private static final int KILLED = 137;

    private final AgentDirectory directory;
    private final NotedProcess supervisor;
    private final Limits limits;

    ProcessAgent(AgentDirectory directory, NotedProcess supervisor, Limits limits) {
        this.directory = directory;
        this.supervisor = supervisor;
        this.limits = limits;
    }

    @Override
    public String containerId() {
        return Long.toString(supervisor.pid());
    }

    @Override
    public InputStream stdout(long offset) {
        return follow(directory.stdout(), offset);
    }

    @Override
    public InputStream stderr(long offset) {
        return follow(directory.stderr(), offset);
    }

    private InputStream follow(Path file, long offset) {
        try {
            return new FollowedFile(file, offset, this::hasEnded);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void send(String line) {
        input(() -> directory.appendInput(line));
    }

    @Override
    public void closeStdin() {
        input(directory::endInput);
    }

    @Override
    public void execute(List<String> command) {
        if (!hasEnded()) {
            input(() -> directory.order(command));
        }
    }

    private interface InputChange {
        void apply() throws IOException;
    }

    private static void input(InputChange change) {
        try {
            change.apply();
        } catch (IOException failure) {
            throw new LaunchFailedException(AgentFailure.LAUNCH, "the agent's input could not be written", failure);
        }
    }

    /** The group first, so that no parent in it sees a child stopped; then what is in another group, until nothing new turns up. */
    @Override
    public void pause() {
        signal("STOP", group());
        Set<Long> stopped = new HashSet<>();
        for (List<Long> found = descendants(); stopped.addAll(found); found = descendants()) {
            signal("STOP", found);
        }
    }

    @Override
    public void resume() {
        signal("CONT", Stream.concat(descendants().stream(), group().stream()).toList());
    }

    @Override
    public void terminate() {
        signal("TERM", group());
    }

    /** With what has left the group, where there are limits that it cannot leave. */
    @Override
    public void kill() {
        signal("KILL", group());
        limits.kill();
    }

    /** The supervisor's process group, as kill knows it. The supervisor may stop with it: it waits for the agent's end alone. */
    private List<Long> group() {
        return List.of(-supervisor.pid());
    }

    private List<Long> descendants() {
        return supervisor.handle().stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** By a shell: the JVM can signal single processes only. */
    private void signal(String name, List<Long> targets) {
        if (hasEnded()) {
            return;
        }
        String ids = targets.stream().map(Object::toString).collect(Collectors.joining(" "));
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -s " + name + " -- " + ids)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(SIGNAL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                kill.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new LaunchFailedException(AgentFailure.LAUNCH, "the agent could not be signalled", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasEnded() {
        return directory.exitCode().isPresent() || supervisor.handle().isEmpty();
    }

    @Override
    public Optional<AgentExit> awaitExit(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!hasEnded()) {
            if (System.nanoTime() >= deadline) {
                return Optional.empty();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        // The supervisor leaves the code before it ends: without one it was killed.
        return Optional.of(directory
                .exitCode()
                .map(code -> new AgentExit(code, code == KILLED && limits.outOfMemory()))
                .orElse(AgentExit.lost()));
    }

    @Override
    public Optional<Usage> usage() {
        return hasEnded() ? Optional.empty() : supervisor.handle().flatMap(handle -> new ProcessTree(handle).usage());
    }

    @Override
    public void discard() {
        kill();
        try {
            if (awaitExit(KILL_TIMEOUT).isEmpty()) {
                throw new LaunchFailedException(
                        AgentFailure.LAUNCH, "the process " + supervisor.pid() + " cannot be killed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        limits.remove();
        directory.delete();
    }
}
