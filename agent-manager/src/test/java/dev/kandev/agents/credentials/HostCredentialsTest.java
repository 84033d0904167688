package dev.kandev.agents.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostCredentialsTest {

    @TempDir
    Path home;

    @Test
    void givesWhatTheTypeAsksForAndTheHostHas() throws IOException {
        Files.createDirectory(home.resolve(".ssh"));
        HostCredentials host = new HostCredentials(Map.of("GITHUB_TOKEN", "gh-secret", "OTHER", "x"), home);

        Granted granted =
                grant(host, new Credentials(true, true, false, List.of("GITHUB_TOKEN", "GITLAB_TOKEN"), List.of()));

        assertThat(granted.environment()).containsExactly(Map.entry("GITHUB_TOKEN", "gh-secret"));
        assertThat(granted.mounts()).containsExactly(new CredentialMount(home.resolve(".ssh"), ".ssh"));
        assertThat(granted).asString().doesNotContain("gh-secret");
    }

    @Test
    void namesTheRequiredCredentialThatIsMissing() {
        HostCredentials host = new HostCredentials(Map.of(), home);

        assertThatThrownBy(() -> grant(host, new Credentials(false, false, false, List.of(), List.of("API_KEY"))))
                .isInstanceOf(CredentialsMissingException.class)
                .hasMessageContaining("API_KEY");
    }

    private static Granted grant(HostCredentials host, Credentials wanted) {
        AgentType type = new AgentType(
                "t",
                "",
                "acp-stream",
                "auto",
                "",
                "",
                List.of(),
                null,
                Map.of(),
                wanted,
                "",
                List.of(),
                "ask",
                0,
                0,
                "",
                "",
                "",
                List.of(),
                true);
        return host.grant(type, UUID.randomUUID(), UUID.randomUUID());
    }
}
