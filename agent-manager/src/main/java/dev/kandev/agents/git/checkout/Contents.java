package dev.kandev.agents.git.checkout;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.HostGit;
import dev.kandev.agents.git.MirrorCache;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.git.RepositoryUrl;
import java.nio.file.Path;
import java.util.List;

/**
 * Completes checkouts. It happens with the user's credentials before any agent runs, so that a repository decides nothing here: its
 * addresses are checked like the user's own, and no command comes from it.
 */
public final class Contents {

    /** A repository that contains itself at older and older commits would have no end. */
    private static final int MAX_SUBMODULES = 500;

    private final HostGit host;
    private final Submodules submodules;

    /** Submodules are taken from mirrors, too. */
    public Contents(MirrorCache mirrors, HostGit host) {
        this.host = host;
        this.submodules = new Submodules(mirrors);
    }

    /**
     * Adds submodules, theirs too, and files in git-lfs. Blocks for as long as git takes.
     *
     * @param checkout at a commit
     * @param url where it comes from
     * @return whether all of it is there; otherwise the files in git-lfs are left as pointers, because git-lfs is not installed
     * @throws RepositoryException naming the submodule, where it is one that cannot be had
     */
    public boolean complete(Path checkout, RepositoryUrl url, GitCommand git) {
        Completion completion = new Completion(git);
        boolean complete = completion.largeFiles.fetch(checkout, url);
        return completion.add("", checkout, url, submodules.of(checkout, git)) && complete;
    }

    private final class Completion {

        private final GitCommand git;
        private final LargeFiles largeFiles;
        private int seen;

        Completion(GitCommand git) {
            this.git = git;
            this.largeFiles = new LargeFiles(host, git);
        }

        /** {@code prefix} is where the folder lies in the whole, with a slash at its end. */
        boolean add(String prefix, Path folder, RepositoryUrl url, List<Submodule> named) {
            boolean complete = true;
            for (Submodule submodule : named) {
                complete &= add(prefix + submodule.path(), folder, url, submodule);
            }
            return complete;
        }

        private boolean add(String name, Path folder, RepositoryUrl url, Submodule submodule) {
            if (++seen > MAX_SUBMODULES) {
                throw new RepositoryException(
                        CheckoutFailure.SUBMODULE, "the repository has more than " + MAX_SUBMODULES + " submodules");
            }
            Path below = folder.resolve(submodule.path());
            RepositoryUrl where;
            boolean complete;
            List<Submodule> theirs;
            try {
                where = url.resolve(submodule.url());
                if (!submodules.checkOut(folder, submodule, where, git)) {
                    return true;
                }
                complete = largeFiles.fetch(below, where);
                theirs = submodules.of(below, git);
            } catch (RepositoryException failure) {
                throw failure.of("the submodule " + name);
            }
            return add(name + "/", below, where, theirs) && complete;
        }
    }
}
