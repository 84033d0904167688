package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;

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
class SshRepositoryIT {

    @TempDir
    private Path directory;

    private CheckoutBench bench;
    private SshServer server;
    private Path repository;

    @BeforeEach
    void startServer() throws Exception {
        CheckoutBench.require(SshServer.isInstalled(), "there is no sshd (Debian: openssh-server)");
        bench = new CheckoutBench(directory);
        repository = bench.repository("project");
        server = new SshServer(Files.createDirectory(directory.resolve("ssh")));
        server.know("known", "host");
        server.know("other", "stranger");
        bench.variable("GIT_SSH_COMMAND", server.client("user", "known"));
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    private RepositoryException failure() throws IOException {
        return bench.failure(server.address(repository));
    }

    @Test
    void isReadWithTheKeyOfTheUser() {
        try (Audit audit = new Audit()) {
            Path workspace = bench.prepare(server.address(repository));

            assertThat(workspace.resolve("name")).hasContent("project");
            assertThat(bench.git(workspace, "remote", "get-url", "origin")).isEqualTo(server.address(repository));
            assertThat(audit.lines())
                    .contains("credential used credential=ssh repository=" + server.address(repository));
        }
    }

    @Test
    void aHostThatIsNotKnownIsNotTrusted() throws IOException {
        bench.variable("GIT_SSH_COMMAND", server.client("user", "empty"));

        RepositoryException failure = failure();

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.HOST_KEY_UNKNOWN);
        assertThat(failure).hasMessageContaining("ssh-keyscan");
    }

    @Test
    void aHostWithAnotherKeyIsNotTrusted() throws IOException {
        bench.variable("GIT_SSH_COMMAND", server.client("user", "other"));

        assertThat(CheckoutBench.reason(failure())).isEqualTo(CheckoutFailure.HOST_KEY_CHANGED);
    }

    @Test
    void aKeyThatTheHostDoesNotKnowIsNotEnough() throws IOException {
        bench.variable("GIT_SSH_COMMAND", server.client("stranger", "known"));

        assertThat(CheckoutBench.reason(failure())).isEqualTo(CheckoutFailure.AUTHENTICATION);
    }

    @Test
    void aPathThatIsNotThereIsNotFound() throws IOException {
        RepositoryException failure = bench.failure(server.address(directory.resolve("gone")));

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.NOT_FOUND);
    }

    @Test
    void aHostWhereNobodyListensCanBeTriedAgain() throws IOException {
        RepositoryException failure = bench.failure("ssh://git@127.0.0.1:" + FreePort.find() + "/project");

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.UNREACHABLE);
        assertThat(failure.failure().retryable()).isTrue();
    }

    @Test
    void aHostWithoutAnAddressIsNamed() throws IOException {
        RepositoryException failure = bench.failure("ssh://git@no-such-host.invalid/project");

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.HOST_UNKNOWN);
        assertThat(failure).hasMessageContaining("no-such-host.invalid");
    }
}
