package dev.kandev.agents.workspace;

import java.nio.file.Path;
import java.time.Duration;

/** Workspaces below a folder, of repositories on this machine too. */
public final class TestWorkspaces {

    private TestWorkspaces() {}

    public static Workspaces in(Path directory) {
        return new Workspaces(config(directory));
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
