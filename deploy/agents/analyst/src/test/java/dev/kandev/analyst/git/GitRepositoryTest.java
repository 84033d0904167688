package dev.kandev.analyst.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.analyst.git.History.Tally;
import dev.kandev.analyst.git.TrackedFile.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {

    @TempDir
    Path folder;

    @Test
    void listsTrackedFilesWithAnyName() throws Exception {
        TestRepository.in(folder)
                .file("with space.txt", "a")
                .file("ünï.txt", "b")
                .file("two\nlines.txt", "c")
                .link("link", "with space.txt")
                .commit("Ann")
                .file("untracked.txt", "d");

        assertThat(GitRepository.open(folder).trackedFiles())
                .containsExactlyInAnyOrder(
                        new TrackedFile("with space.txt", Kind.FILE),
                        new TrackedFile("ünï.txt", Kind.FILE),
                        new TrackedFile("two\nlines.txt", Kind.FILE),
                        new TrackedFile("link", Kind.SYMLINK));
    }

    @Test
    void listsAFileInConflictOnce() throws Exception {
        TestRepository repository =
                TestRepository.in(folder).file("a.txt", "base\n").commit("Ann");
        repository.git("checkout", "-q", "-b", "other");
        repository.file("a.txt", "theirs\n").commit("Ann").git("checkout", "-q", "main");
        repository.file("a.txt", "ours\n").commit("Ann");
        assertThatThrownBy(() -> repository.git("merge", "other")).isInstanceOf(IllegalStateException.class);

        assertThat(GitRepository.open(folder).trackedFiles()).containsExactly(new TrackedFile("a.txt", Kind.FILE));
    }

    @Test
    void countsAuthorsAndChangesOfTheHistory() throws Exception {
        TestRepository repository = TestRepository.in(folder)
                .file("\nodd", "1")
                .file("gone", "1")
                .commit("Ann")
                .file("\nodd", "2")
                .commit("Bo\u00e9 | B")
                .file("even", "1")
                .commit("Ann");
        repository.git("rm", "-q", "gone");
        repository.commit("Ann");
        List<Long> heard = new ArrayList<>();

        History history =
                GitRepository.open(folder).history(Set.of("\nodd", "even"), (read, commits) -> heard.add(read));

        assertThat(history.commits()).isEqualTo(4);
        assertThat(history.branch()).isEqualTo("main");
        assertThat(history.head()).isEqualTo(repository.git("rev-parse", "--short", "HEAD"));
        assertThat(history.authors()).containsExactly(new Tally("Ann", 3), new Tally("Bo\u00e9 | B", 1));
        assertThat(history.mostChanged()).containsExactly(new Tally("\nodd", 2), new Tally("even", 1));
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aRepositoryWithoutCommitsHasAnEmptyHistory() throws Exception {
        TestRepository.in(folder);

        History history = GitRepository.open(folder).history(Set.of(), (read, commits) -> {});

        assertThat(history.commits()).isZero();
        assertThat(history.head()).isNull();
        assertThat(history.authors()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTopOfAWorkingTree() throws Exception {
        Path below = Files.createDirectories(
                TestRepository.in(folder).root().resolve("below").resolve("it"));

        assertThatThrownBy(() -> GitRepository.open(below)).isInstanceOf(NotARepositoryException.class);
        assertThatThrownBy(() -> GitRepository.open(folder.resolve(".git")))
                .isInstanceOf(NotARepositoryException.class);
        assertThatThrownBy(() -> GitRepository.open(folder.resolve("missing")))
                .isInstanceOf(NotARepositoryException.class);
    }

    @Test
    void runsNothingThatTheRepositoryNames() throws Exception {
        TestRepository repository = TestRepository.in(folder).file("a", "1").commit("Ann");
        repository.git("config", "core.fsmonitor", "touch " + folder.resolve("ran"));
        repository.git("config", "core.pager", "touch " + folder.resolve("ran"));

        GitRepository.open(folder).trackedFiles();

        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void saysWhatGitSaidWhenItFails() throws Exception {
        TestRepository repository = TestRepository.in(folder).file("a", "1").commit("Ann");
        GitRepository opened = GitRepository.open(folder);
        repository.file(".git/index", "broken");

        assertThatThrownBy(opened::trackedFiles)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("index");
    }

    @Test
    void runsNoCommandAfterItWasAborted() throws Exception {
        TestRepository.in(folder);
        GitRepository repository = GitRepository.open(folder);

        repository.abort();

        assertThatThrownBy(repository::trackedFiles).isInstanceOf(GitException.class);
    }
}
