package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.git.GitCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A folder with a repository in it, or a bare repository. */
public record TestRepository(Path folder) {

    /** A new one without commits. */
    public static TestRepository init(Path folder, String... options) {
        TestRepository repository = new TestRepository(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String[] command = new String[options.length + 3];
        command[0] = "init";
        command[1] = "--quiet";
        command[2] = "--initial-branch=main";
        System.arraycopy(options, 0, command, 3, options.length);
        repository.git(command);
        return repository;
    }

    public TestRepository write(String name, String content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Commits all that differs; answers the commit. */
    public String commit(String message) {
        git("add", "--all");
        git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--message", message);
        return git("rev-parse", "HEAD");
    }

    public String git(String... arguments) {
        GitCommand.Outcome outcome = attempt(arguments);
        assertThat(outcome.succeeded()).as(outcome.err()).isTrue();
        return outcome.out().strip();
    }

    public GitCommand.Outcome attempt(String... arguments) {
        return new GitCommand(Duration.ofSeconds(30), () -> false).run(folder, arguments);
    }
}
