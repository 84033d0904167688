package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kandev.agents.git.GitCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    @TempDir
    Path directory;

    private final UUID taskId = UUID.randomUUID();
    private Path repository;
    private Workspaces workspaces;

    @BeforeEach
    void makeRepository() throws IOException {
        repository = Files.createDirectories(directory.resolve("repository"));
        git(repository, "init", "--quiet", "--initial-branch=main");
        write(repository, "kept.txt", "one\ntwo\nthree\n");
        write(repository, "gone.txt", "gone\n");
        write(repository, "old name.txt", "a\nb\nc\nd\ne\n");
        write(repository, ".gitignore", "ignored/\n");
        git(repository, "add", ".");
        commit(repository, "first");
        workspaces = TestWorkspaces.in(directory.resolve("workspaces"));
    }

    @Test
    void aFreshWorkspaceHasNone() {
        prepare(repository.toString());

        Changes changes = workspaces.changes(taskId);

        assertThat(changes.base()).isEqualTo(git(repository, "rev-parse", "HEAD"));
        assertThat(changes.files()).isEmpty();
        assertThat(changes.diff()).isEmpty();
        assertThat(changes.truncated()).isFalse();
    }

    @Test
    void tellsWhatWasDoneCommittedOrNot() throws IOException {
        Path workspace = prepare(repository.toString());
        write(workspace, "kept.txt", "one\n2\nthree\nfour\n");
        write(workspace, "sub/committed.txt", "new\n");
        git(workspace, "add", ".");
        commit(workspace, "work");
        write(workspace, "untracked\nname.txt", "x\ny\n");
        write(workspace, "ignored/cache", "x");
        Files.delete(workspace.resolve("gone.txt"));
        Files.move(workspace.resolve("old name.txt"), workspace.resolve("new name.txt"));
        Files.write(workspace.resolve("image.bin"), new byte[] {0, 1, 2, 0, 3});
        Files.createSymbolicLink(workspace.resolve("link"), Path.of("/etc/passwd"));

        Changes changes = workspaces.changes(taskId);

        assertThat(changes.files())
                .extracting(
                        Changes.File::path,
                        Changes.File::status,
                        Changes.File::oldPath,
                        Changes.File::additions,
                        Changes.File::deletions,
                        Changes.File::binary)
                .containsExactlyInAnyOrder(
                        tuple("kept.txt", "modified", "", 2, 1, false),
                        tuple("sub/committed.txt", "added", "", 1, 0, false),
                        tuple("untracked\nname.txt", "added", "", 2, 0, false),
                        tuple("gone.txt", "deleted", "", 0, 1, false),
                        tuple("new name.txt", "renamed", "old name.txt", 0, 0, false),
                        tuple("image.bin", "added", "", 0, 0, true),
                        tuple("link", "added", "", 1, 0, false));
        assertThat(changes.diff())
                .contains("-two\n+2\n", "+/etc/passwd", "Binary files /dev/null and b/image.bin differ")
                .doesNotContain("root:");
        assertThat(git(workspace, "status", "--porcelain")).contains("?? image.bin");
    }

    @Test
    void runsNothingThatAnAgentLeftInItsCheckout() throws IOException {
        Path workspace = prepare(repository.toString());
        Path proof = directory.resolve("proof");
        Path trap = directory.resolve("trap.sh");
        Files.writeString(trap, "#!/bin/sh\ntouch " + proof + "\ncat\n");
        assertThat(trap.toFile().setExecutable(true)).isTrue();
        write(workspace, ".gitattributes", "* filter=trap diff=trap\n");
        for (String key : List.of(
                "filter.trap.clean",
                "filter.trap.smudge",
                "filter.trap.process",
                "diff.trap.textconv",
                "diff.trap.command",
                "diff.external",
                "core.fsmonitor",
                "core.pager")) {
            git(workspace, "config", key, trap.toString());
        }
        write(workspace, "kept.txt", "changed\n");

        Changes changes = workspaces.changes(taskId);

        assertThat(changes.files()).extracting(Changes.File::path).contains("kept.txt");
        assertThat(proof).doesNotExist();
    }

    @Test
    void aWorkspaceWithoutRepositoryHasAllOfItsFiles() throws IOException {
        Path workspace = prepare(null);
        write(workspace, "report.md", "done\n");

        Changes changes = workspaces.changes(taskId);

        assertThat(changes.base()).isEmpty();
        assertThat(changes.files()).extracting(Changes.File::status).containsExactly("added");
        assertThat(changes.diff()).contains("+done");
    }

    @Test
    void aRepositoryInsideDoesNotHideTheRest() throws IOException {
        Path workspace = prepare(repository.toString());
        git(Files.createDirectories(workspace.resolve("nested")), "init", "--quiet");
        write(workspace, "nested/x.txt", "x\n");
        write(workspace, "zebra.txt", "z\n");

        assertThat(workspaces.changes(taskId).files())
                .extracting(Changes.File::path)
                .contains("zebra.txt");
    }

    @Test
    void aRepositoryInsideIsNeverAskedByItsOwnConfiguration() throws IOException {
        Path proof = directory.resolve("proof");
        Path trap = directory.resolve("trap.sh");
        Files.writeString(trap, "#!/bin/sh\ntouch " + proof + "\ncat\n");
        assertThat(trap.toFile().setExecutable(true)).isTrue();
        for (String name : List.of("nested one", "nested two", "empty")) {
            Path nested = Files.createDirectories(repository.resolve(name));
            git(nested, "init", "--quiet");
            write(nested, "x.txt", "x\n");
            git(nested, "add", ".");
            commit(nested, "inside");
        }
        git(repository, "add", ".");
        commit(repository, "with repositories inside");
        Path workspace = prepare(repository.toString());
        for (String name : List.of("nested one", "nested two")) {
            git(workspace, "clone", "--quiet", "--", repository.resolve(name).toString(), name);
            Path nested = workspace.resolve(name);
            git(nested, "config", "filter.trap.clean", trap.toString());
            write(nested, ".gitattributes", "* filter=trap\n");
            write(nested, "x.txt", "y\n");
        }

        Changes changes = workspaces.changes(taskId);

        assertThat(changes.files()).isEmpty();
        assertThat(proof).doesNotExist();
        assertThat(workspaces.scratches()).isEmptyDirectory();
    }

    @Test
    void aHugeDiffIsCutAndSaysSo() throws IOException {
        Path workspace = prepare(repository.toString());
        write(workspace, "huge.txt", "0123456789\n".repeat(200_000));

        Changes changes = workspaces.changes(taskId);

        assertThat(changes.truncated()).isTrue();
        assertThat(changes.diff()).hasSizeBetween(500_000, 1_100_000);
        assertThat(changes.files()).extracting(Changes.File::additions).containsExactly(200_000);
    }

    @Test
    void aTaskThatNeverWorkedHasNone() {
        assertThatThrownBy(() -> workspaces.changes(taskId)).isInstanceOf(WorkspaceNotFoundException.class);
    }

    private Path prepare(String url) {
        return workspaces.prepare(new WorkspaceRequest(taskId, "Title", url, null), () -> false);
    }

    @Test
    void runsNoFilterOfTheUsersThatTheWorkspaceChooses() throws IOException {
        Path proof = directory.resolve("proof");
        CheckoutBench bench = new CheckoutBench(directory.resolve("bench"))
                .configure("[filter \"trap\"]\nclean = sh -c 'touch " + proof + "; cat'\n");
        Workspaces withFilter = bench.workspaces();
        UUID task = UUID.randomUUID();
        Path workspace = withFilter.prepare(
                new WorkspaceRequest(task, "Title", bench.repository("project").toString(), null), () -> false);
        write(workspace, ".gitattributes", "* filter=trap\n");
        write(workspace, "name", "changed\n");

        Changes changes = withFilter.changes(task);

        assertThat(changes.files()).extracting(Changes.File::path).containsExactly(".gitattributes", "name");
        assertThat(proof).doesNotExist();
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void commit(Path folder, String message) {
        git(
                folder,
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.org",
                "commit",
                "--quiet",
                "--message",
                message);
    }

    private static String git(Path folder, String... arguments) {
        GitCommand.Outcome outcome = new GitCommand(Duration.ofSeconds(30), () -> false).run(folder, arguments);
        assertThat(outcome.succeeded()).as(outcome.err()).isTrue();
        return outcome.out().strip();
    }
}
