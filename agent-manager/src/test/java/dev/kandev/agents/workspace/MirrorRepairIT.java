package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors that were left in disorder. */
class MirrorRepairIT {

    @TempDir
    private Path directory;

    private CheckoutBench bench;
    private Path repository;

    @BeforeEach
    void makeMirror() throws IOException {
        bench = new CheckoutBench(directory);
        repository = bench.repository("project");
        bench.prepare(repository.toString());
        bench.commit(repository, "late.txt", "late");
    }

    @Test
    void whatAKilledFetchLeftIsRemoved() throws IOException {
        List<Path> leftovers = List.of(
                bench.mirror().resolve("refs/heads/main.lock"),
                bench.mirror().resolve("packed-refs.lock"),
                bench.mirror().resolve("objects/pack/tmp_pack_x1y2"));
        Files.createDirectories(bench.mirror().resolve("objects/pack"));
        for (Path leftover : leftovers) {
            Files.writeString(leftover, "half");
        }

        Path workspace = bench.prepare(repository.toString());

        assertThat(workspace.resolve("late.txt")).exists();
        assertThat(leftovers).noneMatch(Files::exists);
    }

    @Test
    void aMirrorWhoseBranchCannotBeReadIsMadeAnew() throws IOException {
        Files.writeString(bench.mirror().resolve("refs/heads/main"), "");

        assertThat(bench.prepare(repository.toString()).resolve("late.txt")).exists();
    }

    @Test
    void damageThatShowsOnlyInTheCheckoutIsMendedToo() throws IOException {
        String blob = bench.git(repository, "rev-parse", "HEAD:name");
        Path object = bench.mirror().resolve("objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
        assertThat(object.toFile().setWritable(true)).isTrue();
        Files.writeString(object, "nonsense");

        assertThat(bench.prepare(repository.toString()).resolve("name")).hasContent("project");
    }

    @Test
    void aBrokenMirrorIsNotTakenForARepositoryAroundIt() throws IOException {
        Path around = Files.createDirectories(directory.resolve("workspaces"));
        bench.git(around, "init", "--quiet");
        bench.git(around, "commit", "--quiet", "--allow-empty", "--message", "mine");
        bench.git(around, "branch", "precious");
        Files.writeString(bench.mirror().resolve("HEAD"), "");

        assertThat(bench.prepare(repository.toString()).resolve("late.txt")).exists();
        assertThat(bench.git(around, "branch", "--list", "precious")).contains("precious");
    }

    @Test
    void nothingThatKandevDidNotMakeIsDeleted() throws IOException {
        Files.delete(bench.mirror().resolve("kandev-mirror"));
        Files.writeString(bench.mirror().resolve("refs/heads/main"), "");
        Path kept = Files.writeString(bench.mirror().resolve("kept"), "mine");

        RepositoryException failure =
                catchThrowableOfType(RepositoryException.class, () -> bench.prepare(repository.toString()));

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.DAMAGED);
        assertThat(kept).exists();
    }
}
