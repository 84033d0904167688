package dev.kandev.agents.push;

import dev.kandev.agents.workspace.ScratchRepository;
import dev.kandev.agents.workspace.WorkspaceHead;
import dev.kandev.agents.workspace.WorkspaceMarker;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One push of a workspace, in a scratch repository. */
final class BranchPush {

    private final ScratchRepository scratch;
    private final WorkspaceMarker marker;
    private final RemoteBranch remote;
    private final PushRequest request;
    private final Clock clock;

    BranchPush(
            ScratchRepository scratch, WorkspaceMarker marker, RemoteBranch remote, PushRequest request, Clock clock) {
        this.scratch = scratch;
        this.marker = marker;
        this.remote = remote;
        this.request = request;
        this.clock = clock;
    }

    PushedBranch carryOut() {
        Optional<String> tip = tip();
        tip.ifPresent(scratch::keep);
        Optional<String> there = remote.fetch();
        scratch.stage(tip.orElse(ScratchRepository.EMPTY_TREE));
        String files = scratch.run("write-tree");
        if (there.isPresent() && isForeign(there.get(), tip)) {
            // What a push did that nobody could note any more is no conflict.
            if (!files.equals(treeOf(there.get()))) {
                throw PushRefusedException.somebodyElsePushed(remote.name());
            }
            return pushed(there.get(), true);
        }
        List<String> parents = parents(tip, there);
        boolean isCommitted = parents.size() == 1 && files.equals(treeOf(parents.get(0)));
        boolean isEmpty = parents.isEmpty() && files.equals(ScratchRepository.EMPTY_TREE);
        String commit = isEmpty ? "" : isCommitted ? parents.get(0) : commit(files, parents);
        if (there.isEmpty() && (isEmpty || marker.base().filter(commit::equals).isPresent())) {
            return pushed("", true);
        }
        if (there.filter(commit::equals).isPresent()) {
            return pushed(commit, true);
        }
        remote.push(commit);
        return pushed(commit, false);
    }

    private PushedBranch pushed(String commit, boolean nothingToPush) {
        return new PushedBranch(remote.name(), commit, remote.repository(), nothingToPush);
    }

    /** What the workspace goes on from: what the agent committed last, or else what the workspace began with. */
    private Optional<String> tip() {
        return WorkspaceHead.commit(marker.workspace())
                .filter(scratch::hasCommit)
                .or(marker::base);
    }

    /** Whether the branch holds what neither the agent committed nor we pushed. */
    private boolean isForeign(String there, Optional<String> tip) {
        boolean isOurs =
                marker.pushed().filter(pushed -> pushed.commit().equals(there)).isPresent();
        return !isOurs && tip.filter(commit -> scratch.contains(commit, there)).isEmpty();
    }

    /** Such that the branch only ever goes forward, and nothing that the agent committed is lost. */
    private List<String> parents(Optional<String> tip, Optional<String> there) {
        if (there.isEmpty()
                || tip.filter(commit -> scratch.contains(commit, there.get())).isPresent()) {
            return tip.stream().toList();
        }
        return Stream.concat(there.stream(), tip.filter(commit -> !scratch.contains(there.get(), commit)).stream())
                .toList();
    }

    private String treeOf(String commit) {
        return scratch.run("rev-parse", "--verify", commit + "^{tree}");
    }

    /** Written as git keeps it: words on a command line depend on the locale. */
    private String commit(String files, List<String> parents) {
        String seconds = clock.instant().getEpochSecond() + " +0000";
        Path object = scratch.write(
                "commit",
                "tree " + files + "\n"
                        + parents.stream()
                                .map(parent -> "parent " + parent + "\n")
                                .collect(Collectors.joining())
                        + "author " + request.author() + " " + seconds + "\n"
                        + "committer " + Author.KANDEV + " " + seconds + "\n\n"
                        + request.message().strip() + "\n");
        return scratch.run("hash-object", "-t", "commit", "-w", "--", object.toString());
    }
}
