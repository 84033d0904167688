package dev.kandev.agents.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** A repository on its host. What of the credentials on this machine is used for it leaves a line in the log, without the value. */
public final class Remote {

    private static final Logger LOG = Logger.getLogger(Remote.class);

    private final RepositoryUrl url;
    private final GitCommand git;
    private final CredentialHelpers helpers;

    Remote(RepositoryUrl url, GitCommand git, CredentialHelpers helpers) {
        this.url = url;
        this.git = git;
        this.helpers = helpers;
    }

    /** The same, given up by somebody else. */
    Remote unless(BooleanSupplier somebody) {
        return new Remote(url, git.unless(somebody), helpers);
    }

    /** Where it is. */
    public RepositoryUrl url() {
        return url;
    }

    GitCommand git() {
        return git;
    }

    void requireWanted() {
        git.requireWanted();
    }

    /**
     * Runs a command of git that speaks with the host, and answers what it wrote. Blocks.
     *
     * @throws RepositoryException telling why it could not be done
     */
    public String run(Path directory, String... arguments) {
        GitCommand.Outcome outcome = attempt(directory, Map.of(), arguments);
        if (!outcome.succeeded()) {
            throw GitWords.failure("the repository " + url, outcome.err());
        }
        return outcome.out();
    }

    /** As {@link #run}, with variables of git's, where a failure is an answer. */
    public GitCommand.Outcome attempt(Path directory, Map<String, String> variables, String... arguments) {
        List<String> line = new ArrayList<>(helpers.options());
        line.addAll(List.of(arguments));
        Map<String, String> given = new HashMap<>(helpers.variables());
        given.putAll(variables);
        GitCommand.Outcome outcome = git.run(directory, given, GitCommand.MAX_OUTPUT, line.toArray(String[]::new));
        helpers.used(outcome.err()).forEach(this::audit);
        if (outcome.succeeded() && url.isOverSsh()) {
            audit("ssh");
        } else if (outcome.succeeded() && !RepositoryUrl.secretsIn(url.value()).isEmpty()) {
            audit("address");
        }
        return new GitCommand.Outcome(
                outcome.exitCode(), outcome.out(), helpers.withoutTraces(outcome.err()), outcome.cut());
    }

    private void audit(String credential) {
        LOG.infof("credential used credential=%s repository=%s", credential, url);
    }
}
