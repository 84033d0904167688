package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.type.Resources;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A control group: one directory for each controller, or one for all.
 *
 * @param killed the file that counts what was ended for its memory
 * @param settings what is written for given resources
 */
record Cgroup(List<Path> directories, Path killed, Function<Resources, List<Setting>> settings) implements Limits {

    private static final String MEMBERS = "cgroup.procs";
    private static final String KILLS = "oom_kill ";
    private static final Duration END_TIMEOUT = Duration.ofSeconds(10);
    private static final int LOOK_MILLIS = 20;

    /** Goes in by itself, so that nothing it starts is ever outside. */
    private static final String ENTER =
            "while [ \"$1\" != -- ]; do echo 0 >\"$1\" || exit 126; shift; done; shift; exec \"$@\"";

    /** A value to be written to a file, which some kernels lack when it is {@code optional}. */
    record Setting(Path file, String value, boolean optional) {

        void write() throws IOException {
            if (!optional || Files.exists(file)) {
                Files.writeString(file, value, StandardOpenOption.WRITE);
            }
        }
    }

    @Override
    public List<String> impose(Resources resources) throws IOException {
        remove();
        try {
            for (Path directory : directories) {
                Files.createDirectories(directory);
            }
            for (Setting setting : settings.apply(resources)) {
                setting.write();
            }
        } catch (IOException refused) {
            remove();
            throw refused;
        }
        List<String> prefix = new ArrayList<>(List.of("sh", "-c", ENTER, "kandev-limits"));
        directories.forEach(directory -> prefix.add(directory.resolve(MEMBERS).toString()));
        prefix.add("--");
        return prefix;
    }

    @Override
    public boolean outOfMemory() {
        return lines(killed).stream()
                .filter(line -> line.startsWith(KILLS))
                .anyMatch(line -> Long.parseLong(line.substring(KILLS.length())) > 0);
    }

    /** In every directory: somebody may be about to go in. */
    @Override
    public void kill() {
        directories.stream()
                .flatMap(directory -> lines(directory.resolve(MEMBERS)).stream())
                .map(Long::parseLong)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void remove() {
        long deadline = System.nanoTime() + END_TIMEOUT.toNanos();
        kill();
        while (!isRemoved()) {
            if (System.nanoTime() > deadline) {
                throw new LaunchFailedException(
                        AgentFailure.LAUNCH, "what runs in " + directories.get(0) + " does not end");
            }
            rest();
            kill();
        }
    }

    /** The system refuses as long as somebody is in it. */
    private boolean isRemoved() {
        try {
            for (Path directory : directories) {
                Files.deleteIfExists(directory);
            }
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailedException(AgentFailure.LAUNCH, "the end of a process was not awaited", interrupted);
        }
    }

    /** None of what is not there. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
