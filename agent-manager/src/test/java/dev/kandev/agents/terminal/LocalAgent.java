package dev.kandev.agents.terminal;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent that does nothing; what is run beside it are processes of this host. */
public final class LocalAgent implements RunningAgent, AutoCloseable {

    private final Path workspace;
    private final List<Process> commands = new ArrayList<>();

    /** {@code workspace} is where it is. */
    public LocalAgent(Path workspace) {
        this.workspace = workspace;
    }

    @Override
    public void execute(List<String> command) {
        try {
            commands.add(new ProcessBuilder(command)
                    .directory(workspace.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many commands were run beside it. */
    public int executed() {
        return commands.size();
    }

    /** Whether nothing runs beside it. */
    public boolean isIdle() {
        return commands.stream().noneMatch(Process::isAlive);
    }

    /** Ends what runs beside it. */
    @Override
    public void close() {
        commands.forEach(command -> {
            command.descendants().forEach(ProcessHandle::destroyForcibly);
            command.destroyForcibly();
        });
    }

    @Override
    public String containerId() {
        return "1";
    }

    @Override
    public InputStream stdout(long offset) {
        return InputStream.nullInputStream();
    }

    @Override
    public InputStream stderr(long offset) {
        return InputStream.nullInputStream();
    }

    @Override
    public void send(String line) {}

    @Override
    public void closeStdin() {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void terminate() {}

    @Override
    public void kill() {}

    @Override
    public Optional<AgentExit> awaitExit(Duration atMost) {
        return Optional.empty();
    }

    @Override
    public Optional<Usage> usage() {
        return Optional.empty();
    }

    @Override
    public void discard() {
        close();
    }
}
