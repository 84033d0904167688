package dev.kandev.agents.push;

import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.GitWords;
import dev.kandev.agents.git.Remote;
import dev.kandev.agents.git.RepositoryUrl;
import dev.kandev.agents.workspace.ScratchRepository;
import java.util.Optional;

/** A branch in the repository of a task, which is talked to with the user's own credentials. */
final class RemoteBranch {

    private static final int MAX_WORDS = 500;

    /** How {@code git push --porcelain} marks a branch that has gone on meanwhile (git-push, "Output"). */
    private static final String REJECTED = "\t[rejected]";

    private static final String FETCHED = "refs/kandev/fetched";

    private final ScratchRepository scratch;
    private final Remote remote;
    private final String name;
    private final String ref;

    RemoteBranch(ScratchRepository scratch, Remote remote, String name) {
        this.scratch = scratch;
        this.remote = remote;
        this.name = name;
        this.ref = "refs/heads/" + name;
    }

    String name() {
        return name;
    }

    String repository() {
        return remote.url().withoutSecrets();
    }

    /** The commit that it points to, which the scratch repository has afterwards; empty when there is no such branch. */
    Optional<String> fetch() {
        String listed = talk("ls-remote", "--", remote.url().value(), ref);
        Optional<String> commit = listed.lines()
                .filter(line -> line.endsWith("\t" + ref))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .findFirst();
        if (commit.isEmpty() || scratch.hasCommit(commit.get())) {
            return commit;
        }
        talk(
                "fetch",
                "--quiet",
                "--no-tags",
                "--no-recurse-submodules",
                "--no-write-fetch-head",
                "--",
                remote.url().value(),
                "+" + ref + ":" + FETCHED);
        return Optional.of(scratch.run("rev-parse", "--verify", FETCHED));
    }

    /** Makes it point to a commit that contains what it points to. */
    void push(String commit) {
        GitCommand.Outcome outcome = scratch.attempt(
                remote,
                "push",
                "--porcelain",
                "--no-verify",
                "--no-signed",
                "--no-follow-tags",
                "--recurse-submodules=no",
                "--",
                remote.url().value(),
                commit + ":" + ref);
        if (outcome.out().contains(REJECTED)) {
            throw PushRefusedException.somebodyElsePushed(name);
        }
        check(outcome);
    }

    private String talk(String... arguments) {
        GitCommand.Outcome outcome = scratch.attempt(remote, arguments);
        check(outcome);
        return outcome.out();
    }

    private void check(GitCommand.Outcome outcome) {
        if (outcome.succeeded()) {
            return;
        }
        String words = RepositoryUrl.mask(outcome.err() + "\n" + outcome.out()).strip();
        String shortened = words.length() > MAX_WORDS ? words.substring(words.length() - MAX_WORDS) : words;
        throw GitWords.meaning(words).failure().retryable()
                ? PushRefusedException.outOfReach(repository(), shortened)
                : PushRefusedException.byRepository(repository(), shortened);
    }
}
