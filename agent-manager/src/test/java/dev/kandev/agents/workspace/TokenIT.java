package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tokens from the environment of agent-manager. */
@Timeout(120)
class TokenIT {

    private static final String TOKEN = "t0ken-of-the-host";

    @TempDir
    private Path directory;

    private CheckoutBench bench;
    private Path repository;
    private GitServer server;

    @BeforeEach
    void startServer() throws Exception {
        bench = new CheckoutBench(directory);
        repository = bench.repository("project");
        server = GitServer.overHttps(repository.getParent(), bench.environment(), "oauth2:" + TOKEN);
        bench.setting("kandev.git.token-hosts", server.host() + "=GIT_HOST_TOKEN");
        bench.variable("GIT_HOST_TOKEN", TOKEN);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private void trustTheServer() throws IOException {
        bench.configure("[http]\nsslCAInfo = " + GitServer.certificate(repository.getParent()) + "\n");
    }

    @Test
    void openTheirHostAndAreStoredNowhere() throws IOException {
        trustTheServer();
        bench.configure("[credential]\nhelper = store\n");
        try (Audit audit = new Audit()) {
            Path workspace = bench.prepare(server.address("project/.git"));

            assertThat(workspace.resolve("name")).hasContent("project");
            assertThat(bench.home().resolve(".git-credentials")).doesNotExist();
            assertThat(Files.readString(workspace.resolve(".git/config"))).doesNotContain(TOKEN);
            assertThat(audit.lines())
                    .contains("credential used credential=GIT_HOST_TOKEN repository=" + server.address("project/.git"))
                    .noneMatch(line -> line.contains(TOKEN));
        }
    }

    @Test
    void comeAfterWhatTheUserStored() throws IOException {
        trustTheServer();
        bench.configure("[credential]\nhelper = store\n");
        Files.writeString(bench.home().resolve(".git-credentials"), "https://ada:stored@" + server.host() + "\n");

        RepositoryException failure = bench.failure(server.address("project/.git"));

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.AUTHENTICATION);
        assertThat(server.logins()).containsOnly("ada:stored");
        assertThat(Files.readString(bench.home().resolve(".git-credentials"))).contains("ada:stored");
    }

    @Test
    void doNotGoToAnotherHost() throws IOException {
        trustTheServer();
        bench.setting("kandev.git.token-hosts", "git.example.org=GIT_HOST_TOKEN");

        RepositoryException failure = bench.failure(server.address("project/.git"));

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.AUTHENTICATION);
        assertThat(server.logins()).isEmpty();
    }

    @Test
    void doNotGoToAHostWithACertificateThatIsNotTrusted() throws IOException {
        RepositoryException failure = bench.failure(server.address("project/.git"));

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.CERTIFICATE);
        assertThat(server.logins()).isEmpty();
    }
}
