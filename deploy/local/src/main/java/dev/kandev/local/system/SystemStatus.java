package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.process.ProcessNote;
import dev.kandev.local.process.ProcessNotes;
import dev.kandev.local.service.Listening;
import dev.kandev.local.service.Parts;
import dev.kandev.local.service.Readiness;
import dev.kandev.local.system.PartStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * How everything is.
 *
 * @param parts the launcher first, then in the order of starting
 */
public record SystemStatus(List<PartStatus> parts) {

    private static final Set<String> WITHOUT_HEALTH = Set.of("postgres", "nats");

    /** Asks all of them, at the same time. */
    public static SystemStatus of(Home home) {
        ProcessNotes notes = new ProcessNotes(home.run());
        List<String> names = new ArrayList<>(Parts.NAMES);
        names.add(Launch.NAME);
        List<CompletableFuture<PartStatus>> answers = names.stream()
                .map(name -> CompletableFuture.supplyAsync(() -> ask(name, notes.read(name))))
                .toList();
        List<PartStatus> parts = new ArrayList<>();
        answers.forEach(answer -> parts.add(0, answer.join()));
        return new SystemStatus(parts);
    }

    /** Everything is ready, the launcher included. */
    public boolean isUp() {
        return parts.stream().allMatch(part -> part.state() == State.READY);
    }

    /** Nothing runs. */
    public boolean isDown() {
        return parts.stream().allMatch(part -> part.state() == State.DOWN);
    }

    private static PartStatus ask(String name, Optional<ProcessNote> note) {
        Optional<ProcessHandle> process = note.flatMap(ProcessNote::process);
        if (process.isEmpty()) {
            return new PartStatus(name, State.DOWN, null, null, null, null);
        }
        int port = note.get().port();
        State state = serves(name, port) ? State.READY : State.STARTING;
        return new PartStatus(
                name,
                state,
                process.get().pid(),
                port == 0 ? null : port,
                note.get().startedAt(),
                memory(process.get().pid()));
    }

    private static boolean serves(String name, int port) {
        if (port == 0) {
            return true;
        }
        return WITHOUT_HEALTH.contains(name) ? Listening.on(port) : Readiness.of(port);
    }

    private static Long memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(null);
        } catch (IOException elsewhere) {
            return null;
        }
    }
}
