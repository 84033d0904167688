package dev.kandev.agents.push;

import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.HostGit;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.git.RepositoryUrl;
import dev.kandev.agents.workspace.BranchName;
import dev.kandev.agents.workspace.ScratchRepository;
import dev.kandev.agents.workspace.WorkspaceConfig;
import dev.kandev.agents.workspace.WorkspaceMarker;
import dev.kandev.agents.workspace.WorkspaceNotFoundException;
import dev.kandev.agents.workspace.WorkspaceRequest;
import dev.kandev.agents.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Brings what agents did to the repository that their workspace was checked out from. */
@ApplicationScoped
class BranchPushes {

    private static final Logger LOG = Logger.getLogger(BranchPushes.class);

    private final Workspaces workspaces;
    private final WorkspaceConfig config;
    private final HostGit host;
    private final Clock clock;

    BranchPushes(Workspaces workspaces, WorkspaceConfig config, HostGit host, Clock clock) {
        this.workspaces = workspaces;
        this.config = config;
        this.host = host;
        this.clock = clock;
    }

    /**
     * Commits what differs in a task's workspace on top of what its agents committed, and pushes the task's branch, never by force.
     * Nothing of the workspace's own git is run or trusted. Blocks for as long as git takes.
     *
     * @param agentAtWork asked while no agent of the task can get the workspace
     * @throws WorkspaceNotFoundException when the task has no workspace
     * @throws PushRefusedException when it cannot be pushed
     * @throws RepositoryException when git cannot read the workspace, or does not end in time
     */
    PushedBranch push(PushRequest request, BooleanSupplier agentAtWork) {
        return workspaces.alone(request.taskId(), marker -> push(request, marker, agentAtWork));
    }

    private PushedBranch push(PushRequest request, WorkspaceMarker marker, BooleanSupplier agentAtWork) {
        List<WorkspaceRequest> candidates = request.agents().stream()
                .filter(agent -> url(agent).filter(url -> isOrigin(url, marker)).isPresent())
                .toList();
        if (candidates.isEmpty()) {
            throw PushRefusedException.noRepository(request.taskId());
        }
        // The newest knows the password of today, the oldest the title that the branch was named by.
        RepositoryUrl url = url(candidates.get(0)).orElseThrow();
        String title = candidates.get(candidates.size() - 1).title();
        Optional<WorkspaceMarker.Pushed> earlier = marker.pushed();
        if (earlier.filter(pushed -> pushed.isOf(request.requestId())).isPresent()) {
            return new PushedBranch(earlier.get().branch(), earlier.get().commit(), url.withoutSecrets(), false);
        }
        if (agentAtWork.getAsBoolean()) {
            throw PushRefusedException.agentAtWork(request.taskId());
        }
        String branch =
                earlier.map(WorkspaceMarker.Pushed::branch).orElseGet(() -> BranchName.of(request.taskId(), title));
        PushedBranch pushed = push(request, marker, url, branch);
        if (!pushed.commit().isEmpty()) {
            marker.pushed(new WorkspaceMarker.Pushed(pushed.commit(), branch, request.requestId()));
        }
        if (!pushed.nothingToPush()) {
            LOG.infof(
                    "branch pushed taskId=%s repository=%s branch=%s commit=%s",
                    request.taskId(), url, branch, pushed.commit());
        }
        return pushed;
    }

    private PushedBranch push(PushRequest request, WorkspaceMarker marker, RepositoryUrl url, String branch) {
        GitCommand git = host.command(config.pushTimeout(), () -> false);
        try (ScratchRepository scratch = ScratchRepository.open(workspaces.scratches(), marker, git)) {
            return new BranchPush(
                            scratch, marker, new RemoteBranch(scratch, host.remote(url, git), branch), request, clock)
                    .carryOut();
        }
    }

    /** Mirrors are named by the address of their repository. */
    private boolean isOrigin(RepositoryUrl url, WorkspaceMarker marker) {
        return marker.mirror()
                .map(Path::getFileName)
                .filter(workspaces.mirrors().pathOf(url).getFileName()::equals)
                .isPresent();
    }

    /** Empty without an address, or when it is one of those that no workspace is made from. */
    private Optional<RepositoryUrl> url(WorkspaceRequest agent) {
        try {
            return Optional.ofNullable(agent.repositoryUrl())
                    .filter(address -> !address.isBlank())
                    .map(address -> RepositoryUrl.of(address.strip(), config.localPaths()));
        } catch (RepositoryException refused) {
            return Optional.empty();
        }
    }
}
