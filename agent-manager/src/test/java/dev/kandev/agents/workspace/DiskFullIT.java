package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces on a small disk in memory, where this user may mount one. */
@Timeout(60)
class DiskFullIT {

    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    private Path directory;

    private CheckoutBench bench;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        bench = new CheckoutBench(directory);
        disk = Files.createDirectory(directory.resolve("workspaces"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()) == 0;
        CheckoutBench.require(mounted, "a tmpfs cannot be mounted: that needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Path repository(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        Path repository = bench.repository("project");
        Files.write(repository.resolve("big"), content);
        bench.commitAll(repository);
        return repository;
    }

    @Test
    void isSaidAndWorksAgainOnceThereIsRoom() throws IOException {
        Path repository = repository(MEBIBYTE);
        Path filler = Files.write(disk.resolve(".filler"), new byte[5 * MEBIBYTE]);

        RepositoryException failure =
                catchThrowableOfType(RepositoryException.class, () -> bench.prepare(repository.toString()));

        assertThat(CheckoutBench.reason(failure)).as(failure.getMessage()).isEqualTo(CheckoutFailure.DISK_FULL);
        assertThat(failure.failure()).isEqualTo(AgentFailure.LAUNCH);
        Files.delete(filler);
        assertThat(bench.prepare(repository.toString()).resolve("big")).hasSize(MEBIBYTE);
    }

    @Test
    void isSaidWhenTheMirrorFitsAndTheCheckoutDoesNot() throws IOException {
        RepositoryException failure = bench.failure(repository(2 * MEBIBYTE).toString());

        assertThat(CheckoutBench.reason(failure)).as(failure.getMessage()).isEqualTo(CheckoutFailure.DISK_FULL);
    }
}
