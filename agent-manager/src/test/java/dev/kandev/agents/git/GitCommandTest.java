package dev.kandev.agents.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommandTest {

    @TempDir
    private Path directory;

    @Test
    void saysThatThereIsNoGit() {
        GitCommand git = new GitCommand(Map.of("PATH", directory.toString()), Duration.ofSeconds(5), () -> false);

        RepositoryException failure =
                catchThrowableOfType(RepositoryException.class, () -> git.run(directory, "version"));

        assertThat(failure.reason()).contains(CheckoutFailure.GIT_MISSING);
        assertThat(failure).hasMessageContaining("install git");
    }
}
