package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SubmodulesIT {

    @TempDir
    private Path directory;

    private CheckoutBench bench;
    private Path project;

    @BeforeEach
    void makeRepositories() throws IOException {
        bench = new CheckoutBench(directory);
        Path inner = bench.repository("inner");
        Path lib = bench.repository("lib");
        bench.git(lib, "submodule", "--quiet", "add", "--", inner.toString(), "parts/inner");
        bench.commitAll(lib);
        project = bench.repository("project");
        bench.git(project, "submodule", "--quiet", "add", "--", lib.toString(), "libs/lib");
        bench.commitAll(project);
    }

    private void name(String url) {
        bench.git(project, "config", "--file", ".gitmodules", "submodule.libs/lib.url", url);
        bench.commitAll(project);
    }

    @Test
    void areCheckedOutWithTheirOwn() {
        Path workspace = bench.prepare(project.toString());

        assertThat(workspace.resolve("libs/lib/name")).hasContent("lib");
        assertThat(workspace.resolve("libs/lib/parts/inner/name")).hasContent("inner");
        assertThat(bench.git(workspace, "status", "--porcelain")).isEmpty();
        assertThat(bench.git(workspace, "submodule", "status", "--recursive")).doesNotContain("-", "+");
    }

    @Test
    void keepTheAddressThatTheyWereNamedBy() throws IOException {
        name("../lib");

        Path workspace = bench.prepare(project.toString());

        String lib = directory.resolve("repositories/lib").toString();
        assertThat(bench.git(workspace.resolve("libs/lib"), "remote", "get-url", "origin"))
                .isEqualTo(lib);
        assertThat(Files.readString(workspace.resolve(".git/config")))
                .contains("url = " + lib)
                .doesNotContain("mirrors");
    }

    @Test
    void anAddressThatIsACommandIsRefused() throws IOException {
        Path proof = directory.resolve("proof");
        name("ext::sh -c touch% " + proof);

        RepositoryException failure = bench.failure(project.toString());

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.ADDRESS_REFUSED);
        assertThat(failure).hasMessageContaining("the submodule libs/lib: ");
        assertThat(proof).doesNotExist();
    }

    @Test
    void oneThatIsNotThereIsNamed() throws IOException {
        name("../gone");

        RepositoryException failure = bench.failure(project.toString());

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.NOT_FOUND);
        assertThat(failure).hasMessageContaining("the submodule libs/lib: ").hasMessageContaining("/gone");
    }

    @Test
    void oneOfASubmoduleIsNamedByItsWholePath() throws IOException {
        Path lib = directory.resolve("repositories/lib");
        bench.git(lib, "config", "--file", ".gitmodules", "submodule.parts/inner.url", "../gone");
        bench.commitAll(lib);
        bench.git(project.resolve("libs/lib"), "pull", "--quiet", "--no-rebase", "origin", "main");
        bench.commitAll(project);

        assertThat(bench.failure(project.toString())).hasMessageContaining("the submodule libs/lib/parts/inner: ");
    }

    @Test
    void aCommitThatTheRepositoryDoesNotHaveIsAFailure() throws IOException {
        bench.commit(project.resolve("libs/lib"), "unpublished.txt", "x");
        bench.commitAll(project);

        RepositoryException failure = bench.failure(project.toString());

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.SUBMODULE);
        assertThat(failure).hasMessageContaining("the submodule libs/lib: ");
    }

    @Test
    void aRepositoryMayContainAnOlderStateOfItself() throws IOException {
        Path self = bench.repository("self");
        bench.git(self, "submodule", "--quiet", "add", "--", self.toString(), "older");
        bench.commitAll(self);

        Path workspace = bench.prepare(self.toString());

        assertThat(workspace.resolve("older/name")).hasContent("self");
    }
}
