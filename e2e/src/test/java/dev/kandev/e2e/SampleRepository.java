package dev.kandev.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real git repository made for a test. */
final class SampleRepository {

    private final Path directory;

    private SampleRepository(Path directory) {
        this.directory = directory;
    }

    /** With so many files, all of them in one commit. */
    static SampleRepository create(Path directory, int files) {
        SampleRepository repository = new SampleRepository(directory);
        try {
            Files.createDirectories(directory);
            repository.git("init", "-q", "-b", "main");
            for (int i = 0; i < files; i++) {
                Files.writeString(directory.resolve("file-" + i + ".txt"), "line\n".repeat(i % 100 + 1));
            }
            repository.commit("Add files");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return repository;
    }

    /** One more file and one more commit. */
    SampleRepository with(String file, String content) {
        try {
            Files.writeString(directory.resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        commit("Add " + file);
        return this;
    }

    Path directory() {
        return directory;
    }

    /** A bare clone that any web server can serve, because all that clients ask for are files. */
    Path publish(Path bare) {
        git("clone", "-q", "--bare", directory.toString(), bare.toString());
        git("--git-dir", bare.toString(), "update-server-info");
        return bare;
    }

    private void commit(String message) {
        git("add", ".");
        git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", message);
    }

    private void git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
