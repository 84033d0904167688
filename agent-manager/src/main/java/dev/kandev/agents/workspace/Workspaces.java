package dev.kandev.agents.workspace;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.GitWords;
import dev.kandev.agents.git.HostGit;
import dev.kandev.agents.git.MirrorCache;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.git.RepositoryUrl;
import dev.kandev.agents.git.checkout.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Makes the folder an agent works in: a checkout of the task's repository on a new branch, kept for later attempts. */
@ApplicationScoped
public class Workspaces {

    private static final Logger LOG = Logger.getLogger(Workspaces.class);
    private static final Pattern BRANCH =
            Pattern.compile("[^-\\x00-\\x20\\x7f~^:?*\\[\\\\][^\\x00-\\x20\\x7f~^:?*\\[\\\\]{0,254}");

    private final WorkspaceConfig config;
    private final Path root;
    private final HostGit host;
    private final MirrorCache mirrors;
    private final Contents contents;
    private final WorkspaceLocks locks = new WorkspaceLocks();

    Workspaces(WorkspaceConfig config, HostGit host) {
        this.config = config;
        this.root = config.dir().toAbsolutePath().normalize();
        this.host = host;
        this.mirrors = new MirrorCache(root.resolve(".kandev").resolve("mirrors"), host);
        this.contents = new Contents(mirrors, host);
    }

    /**
     * The task's workspace, made if it is not there yet. Blocks for as long as git takes. On failure nothing is left behind.
     *
     * @param cancelled asked every now and then; true gives up
     * @throws RepositoryException when it cannot be made
     */
    public Path prepare(WorkspaceRequest request, BooleanSupplier cancelled) {
        return locks.alone(request.taskId(), () -> prepareAlone(request, cancelled));
    }

    private Path prepareAlone(WorkspaceRequest request, BooleanSupplier cancelled) {
        WorkspaceMarker marker = new WorkspaceMarker(root, request.taskId());
        if (marker.isReady()) {
            return marker.workspace();
        }
        if (Files.exists(marker.workspace())) {
            if (!marker.isOurs()) {
                throw new RepositoryException(
                        CheckoutFailure.NOT_WRITABLE, "the workspace folder exists already and was not made by Kandev");
            }
            try {
                marker.delete();
            } catch (UncheckedIOException failure) {
                throw unwritten(failure);
            }
        }
        try {
            make(request, marker, cancelled);
            return marker.workspace();
        } catch (UncheckedIOException failure) {
            discard(marker);
            throw unwritten(failure);
        } catch (RuntimeException failure) {
            discard(marker);
            throw failure;
        }
    }

    /**
     * What differs in a task's workspace from what it began with. Nothing of the workspace's own git is run or trusted. Blocks.
     *
     * @throws WorkspaceNotFoundException when the task has none
     * @throws RepositoryException when git cannot tell
     */
    public Changes changes(UUID taskId) {
        return new ChangeReader(scratches(), host.command(config.changesTimeout(), () -> false)).read(existing(taskId));
    }

    /**
     * The folder of a task.
     *
     * @throws WorkspaceNotFoundException when it has none
     */
    public Path find(UUID taskId) {
        return existing(taskId).workspace();
    }

    /** The tasks that have a workspace, or what is left of one; in no order. */
    public List<UUID> tasks() {
        return WorkspaceMarker.made(root);
    }

    /** What became of a workspace that was to go. */
    public enum Removal {
        REMOVED,
        /** There was none. */
        ABSENT,
        /** It is needed, and stays. */
        NEEDED
    }

    /**
     * Removes a task's workspace, unless it is needed. Of one that cannot be removed wholly, as much as can be is, and the next agent
     * gets a new one.
     *
     * @param needed asked while no agent of the task can get it
     * @throws UncheckedIOException naming what could not be deleted
     */
    public Removal remove(UUID taskId, BooleanSupplier needed) {
        return locks.alone(taskId, () -> {
            WorkspaceMarker marker = new WorkspaceMarker(root, taskId);
            if (!marker.isOurs()) {
                return Removal.ABSENT;
            }
            if (needed.getAsBoolean()) {
                return Removal.NEEDED;
            }
            marker.delete();
            return Removal.REMOVED;
        });
    }

    /**
     * Lets the caller use a workspace while nobody else makes, pushes or removes it. No agent of the task gets it meanwhile: one that is
     * recorded already can be told from the record.
     *
     * @throws WorkspaceNotFoundException when the task has none
     */
    public <T> T alone(UUID taskId, Function<WorkspaceMarker, T> use) {
        return locks.alone(taskId, () -> use.apply(existing(taskId)));
    }

    /** What the repositories were cloned from. */
    public MirrorCache mirrors() {
        return mirrors;
    }

    /** Where repositories and remains lie that nobody needs any more once this service has ended. */
    public Path scratches() {
        return root.resolve(".kandev").resolve("scratch");
    }

    private WorkspaceMarker existing(UUID taskId) {
        WorkspaceMarker marker = new WorkspaceMarker(root, taskId);
        if (!marker.isReady()) {
            throw new WorkspaceNotFoundException(taskId);
        }
        return marker;
    }

    private void make(WorkspaceRequest request, WorkspaceMarker marker, BooleanSupplier cancelled) {
        if (request.repositoryUrl() == null || request.repositoryUrl().isBlank()) {
            marker.preparing();
            createDirectory(marker.workspace());
            marker.ready();
            return;
        }
        RepositoryUrl url = RepositoryUrl.of(request.repositoryUrl().strip(), config.localPaths());
        if (request.branch() != null && !BRANCH.matcher(request.branch()).matches()) {
            throw new RepositoryException(CheckoutFailure.BRANCH_NOT_FOUND, "the branch name is not valid");
        }
        GitCommand git = host.command(config.gitTimeout(), cancelled);
        Start start = mirrors.use(url, git, mirror -> {
            discard(marker);
            String base = baseBranch(request, url, git, mirror);
            marker.preparing();
            createDirectory(marker.workspace());
            checkOut(request, marker.workspace(), url, git, mirror, base);
            return new Start(base == null ? null : mirror.commit(git, base), mirror.path());
        });
        boolean complete = contents.complete(marker.workspace(), url, git);
        if (start.commit() == null) {
            marker.ready(start.mirror());
        } else {
            marker.ready(start.commit(), start.mirror());
        }
        LOG.infof("workspace made taskId=%s repository=%s", request.taskId(), url);
        if (!complete) {
            LOG.warnf(
                    "large files left as pointers, git-lfs is not installed taskId=%s repository=%s",
                    request.taskId(), url);
        }
    }

    /** What a workspace begins with; without a commit, where the repository has none yet. */
    private record Start(String commit, Path mirror) {}

    /** Null for a repository that has no commit yet. */
    private static String baseBranch(
            WorkspaceRequest request, RepositoryUrl url, GitCommand git, MirrorCache.Mirror mirror) {
        String named = request.branch() != null && !request.branch().isBlank()
                ? request.branch()
                : mirror.defaultBranch()
                        .filter(branch -> mirror.hasBranch(git, branch))
                        .orElse(null);
        if (named != null && !mirror.hasBranch(git, named)) {
            throw new RepositoryException(
                    CheckoutFailure.BRANCH_NOT_FOUND,
                    CheckoutFailure.BRANCH_NOT_FOUND.of("the repository " + url) + ": " + named);
        }
        return named;
    }

    private static void checkOut(
            WorkspaceRequest request,
            Path workspace,
            RepositoryUrl url,
            GitCommand git,
            MirrorCache.Mirror mirror,
            String base) {
        String branch = BranchName.of(request.taskId(), request.title());
        String source = mirror.path().toString();
        // Objects are copied, not linked: what an agent does to its files must not reach the mirror.
        run(git, workspace, "clone", "--quiet", "--no-hardlinks", "--no-checkout", "--template=", "--", source, ".");
        run(git, workspace, "remote", "set-url", "--", "origin", url.withoutSecrets());
        if (base == null) {
            run(git, workspace, "symbolic-ref", "HEAD", "refs/heads/" + branch);
        } else {
            run(git, workspace, "checkout", "--quiet", "--no-track", "-b", branch, "refs/remotes/origin/" + base, "--");
        }
    }

    private static void run(GitCommand git, Path directory, String... arguments) {
        GitCommand.Outcome outcome = git.run(directory, arguments);
        if (!outcome.succeeded()) {
            throw GitWords.failure("the workspace", outcome.err());
        }
    }

    private static RepositoryException unwritten(UncheckedIOException failure) {
        String words = String.valueOf(failure.getCause().getMessage());
        CheckoutFailure reason = GitWords.meaning(words) == CheckoutFailure.DISK_FULL
                ? CheckoutFailure.DISK_FULL
                : CheckoutFailure.NOT_WRITABLE;
        return new RepositoryException(reason, reason.of("the workspace") + ": " + words, failure);
    }

    private static void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void discard(WorkspaceMarker marker) {
        if (marker.isOurs()) {
            marker.delete();
        }
    }
}
