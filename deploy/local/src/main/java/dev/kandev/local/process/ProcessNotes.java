package dev.kandev.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The notes on running processes: one file each, so that whoever comes next finds what a killed launcher left. */
public final class ProcessNotes {

    private static final String SUFFIX = ".pid";

    private final Path directory;

    /** {@code directory} exists when something is written. */
    public ProcessNotes(Path directory) {
        this.directory = directory;
    }

    /** Replaces the note of this name, at once. */
    public void write(String name, ProcessNote note) {
        Path file = file(name);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, note.pid() + " " + note.startedAt() + " " + note.port() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("the note " + file + " could not be written", failure);
        }
    }

    /** Empty when there is none, or none that can be understood. */
    public Optional<ProcessNote> read(String name) {
        try {
            String[] words = Files.readString(file(name)).strip().split(" ");
            return words.length == 3
                    ? Optional.of(new ProcessNote(
                            Long.parseLong(words[0]), Instant.parse(words[1]), Integer.parseInt(words[2])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The process of this name that runs now. */
    public Optional<ProcessHandle> running(String name) {
        return read(name).flatMap(ProcessNote::process);
    }

    /** Forgets it. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failure) {
            throw new UncheckedIOException("the note " + file(name) + " could not be removed", failure);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
