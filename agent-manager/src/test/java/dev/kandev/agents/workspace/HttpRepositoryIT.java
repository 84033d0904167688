package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.common.test.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HttpRepositoryIT {

    private static final String PASSWORD = "s3cret-word";

    @TempDir
    private Path directory;

    private CheckoutBench bench;
    private Path repository;
    private GitServer server;

    @BeforeEach
    void startServer() throws IOException {
        bench = new CheckoutBench(directory);
        repository = bench.repository("project");
        server = GitServer.overHttp(repository.getParent(), bench.environment(), "ada:" + PASSWORD);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private void store(String password) throws IOException {
        bench.configure("[credential]\nhelper = store\n");
        Files.writeString(
                bench.home().resolve(".git-credentials"), "http://ada:" + password + "@" + server.host() + "\n");
    }

    private void assertFails(String address, CheckoutFailure reason, boolean retryable) throws IOException {
        RepositoryException failure = bench.failure(address);
        assertThat(CheckoutBench.reason(failure)).as(failure.getMessage()).isEqualTo(reason);
        assertThat(failure.failure().retryable()).isEqualTo(retryable);
        assertThat(failure.getMessage()).doesNotContain(PASSWORD);
    }

    @Test
    void isReadWithWhatTheUserStored() throws IOException {
        store(PASSWORD);
        try (Audit audit = new Audit()) {
            Path workspace = bench.prepare(server.address("project/.git"));

            assertThat(workspace.resolve("name")).hasContent("project");
            assertThat(audit.lines())
                    .contains("credential used credential=git-credential-helper repository="
                            + server.address("project/.git"));
        }
    }

    @Test
    void isReadWithAPasswordInItsAddressWhichIsWrittenNowhere() throws IOException {
        String address = server.address("project/.git").replace("http://", "http://ada:" + PASSWORD + "@");

        Path workspace = bench.prepare(address);

        assertThat(workspace.resolve("name")).hasContent("project");
        assertThat(Files.readString(workspace.resolve(".git/config"))).doesNotContain(PASSWORD);
        assertThat(Files.readString(bench.mirror().resolve("config"))).doesNotContain(PASSWORD);
    }

    @Test
    void anotherPasswordIsNotServedByAFetchThatHadTheRightOne() throws IOException {
        Workspaces workspaces = bench.workspaces();
        CheckoutBench.prepare(
                workspaces, server.address("project/.git").replace("http://", "http://ada:" + PASSWORD + "@"));

        RepositoryException refused = catchThrowableOfType(
                RepositoryException.class,
                () -> CheckoutBench.prepare(
                        workspaces, server.address("project/.git").replace("http://", "http://ada:guess@")));

        assertThat(CheckoutBench.reason(refused)).isEqualTo(CheckoutFailure.AUTHENTICATION);
    }

    @Test
    void withoutCredentialsItSaysWhichAreLookedAt() throws IOException {
        RepositoryException failure = bench.failure(server.address("project/.git"));

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.AUTHENTICATION);
        assertThat(failure).hasMessageContaining("credential helpers").hasMessageContaining("kandev.git.token-hosts");
    }

    @Test
    void aWrongPasswordIsNotShown() throws IOException {
        String wrong = "w" + PASSWORD;
        store(wrong);

        assertFails(server.address("project/.git"), CheckoutFailure.AUTHENTICATION, false);
    }

    @Test
    void whatTheHostAnswersDecidesWhetherItIsTriedAgain() throws IOException {
        store(PASSWORD);

        assertFails(server.address("gone/.git"), CheckoutFailure.NOT_FOUND, false);
        assertFails(server.address("status/404"), CheckoutFailure.NOT_FOUND, false);
        assertFails(server.address("status/403"), CheckoutFailure.AUTHENTICATION, false);
        assertFails(server.address("status/500"), CheckoutFailure.SERVER_ERROR, true);
        assertFails(server.address("status/429"), CheckoutFailure.SERVER_ERROR, true);
    }

    @Test
    void aHostThatIsNotThereCanBeTriedAgain() throws IOException {
        assertFails("http://127.0.0.1:" + FreePort.find() + "/project", CheckoutFailure.UNREACHABLE, true);
        assertFails("http://no-such-host.invalid/project", CheckoutFailure.HOST_UNKNOWN, true);
    }

    @Test
    void aHostThatNeverAnswersIsNotWaitedForForEver() throws IOException {
        bench.setting("kandev.workspaces.git-timeout", "2s");

        assertFails(server.address("silent/project"), CheckoutFailure.TIMEOUT, true);
    }

    @Test
    void aRepositoryOnAHostNamesNoPathsOfThisMachine() throws IOException {
        store(PASSWORD);
        Path secret = bench.repository("secret");
        bench.git(repository, "submodule", "--quiet", "add", "--", secret.toString(), "stolen");
        bench.commitAll(repository);

        RepositoryException failure = bench.failure(server.address("project/.git"));

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.ADDRESS_REFUSED);
        assertThat(failure).hasMessageContaining("the submodule stolen: ");
    }

    @Test
    void submodulesAreReadWithTheSameCredentials() throws IOException {
        store(PASSWORD);
        bench.repository("lib");
        bench.git(
                repository,
                "submodule",
                "--quiet",
                "add",
                "--",
                repository.resolveSibling("lib").toString(),
                "lib");
        bench.git(repository, "config", "--file", ".gitmodules", "submodule.lib.url", "../../lib/.git");
        bench.commitAll(repository);

        Path workspace = bench.prepare(server.address("project/.git"));

        assertThat(workspace.resolve("lib/name")).hasContent("lib");
        assertThat(bench.git(workspace.resolve("lib"), "remote", "get-url", "origin"))
                .isEqualTo(server.address("lib/.git"));
    }
}
