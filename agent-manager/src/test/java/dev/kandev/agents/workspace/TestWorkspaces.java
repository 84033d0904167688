package dev.kandev.agents.workspace;

import dev.kandev.agents.git.GitConfig;
import dev.kandev.agents.git.HostGit;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;

/** Workspaces below a folder, of repositories on this machine too. */
public final class TestWorkspaces {

    private TestWorkspaces() {}

    public static Workspaces in(Path directory) {
        return new Workspaces(config(directory), host());
    }

    /** Git as whoever runs the tests has it. */
    public static HostGit host() {
        GitConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GitConfig.class)
                .build()
                .getConfigMapping(GitConfig.class);
        return new HostGit(System.getenv(), config);
    }

    public static WorkspaceConfig config(Path directory) {
        return new WorkspaceConfig() {
            @Override
            public Path dir() {
                return directory;
            }

            @Override
            public boolean localPaths() {
                return true;
            }

            @Override
            public Duration gitTimeout() {
                return Duration.ofSeconds(30);
            }

            @Override
            public Duration changesTimeout() {
                return Duration.ofSeconds(30);
            }

            @Override
            public Duration pushTimeout() {
                return Duration.ofSeconds(30);
            }
        };
    }
}
