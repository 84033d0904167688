package dev.kandev.agents.git;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Git as it is on this host: its environment, and with it the credentials of the user that agent-manager runs as. */
@ApplicationScoped
public class HostGit {

    private final Map<String, String> environment;
    private final CredentialHelpers helpers;
    private final boolean largeFiles;

    @Inject
    HostGit(GitConfig config) {
        this(System.getenv(), config);
    }

    /** In another environment than that of this process. */
    public HostGit(Map<String, String> environment, GitConfig config) {
        this.environment = environment;
        this.helpers = new CredentialHelpers(config.tokenHosts(), environment);
        this.largeFiles = config.largeFiles();
    }

    /**
     * Commands with these bounds.
     *
     * @param timeout of each command
     * @param cancelled asked every now and then; true gives up
     */
    public GitCommand command(Duration timeout, BooleanSupplier cancelled) {
        return new GitCommand(environment, timeout, cancelled);
    }

    /** A repository, spoken to with the credentials that this host has for it. */
    public Remote remote(RepositoryUrl url, GitCommand git) {
        return new Remote(url, git, helpers);
    }

    /** Whether files of repositories that use git-lfs are wanted. */
    public boolean largeFiles() {
        return largeFiles;
    }
}
