package dev.kandev.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A part for tests: a real process that a shell runs, ready as soon as it says so. */
record ShellPart(String name, String script, List<String> stopped) implements Part {

    @Override
    public RunningPart start(SpawnListener spawned) {
        try {
            Process process = new ProcessBuilder("sh", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            spawned.spawned(process.toHandle(), 0);
            awaitWord(process);
            return new Running(name, process, stopped);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitWord(Process process) throws IOException {
        try {
            while (process.getInputStream().available() == 0) {
                if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                    throw new StartFailedException(name, "it ended", List.of("a last line"), null);
                }
            }
        } catch (InterruptedException calledOff) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailedException(name, "it was called off", List.of(), calledOff);
        }
    }

    private record Running(String name, Process shell, List<String> stopped) implements RunningPart {

        @Override
        public ProcessHandle process() {
            return shell.toHandle();
        }

        @Override
        public OptionalInt exitCode() {
            return shell.isAlive() ? OptionalInt.empty() : OptionalInt.of(shell.exitValue());
        }

        @Override
        public void retire() {
            stopped.add(name);
            shell.destroy();
        }

        @Override
        public void stop() {
            shell.destroyForcibly();
            shell.onExit().join();
        }
    }
}
