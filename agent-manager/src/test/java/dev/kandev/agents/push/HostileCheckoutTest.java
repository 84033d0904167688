package dev.kandev.agents.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.TestRepository;
import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.workspace.TestWorkspaces;
import dev.kandev.agents.workspace.WorkspaceRequest;
import dev.kandev.agents.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes from checkouts whose agent tries to make us run, read or send what we must not. */
class HostileCheckoutTest {

    @TempDir
    Path directory;

    private final UUID taskId = UUID.randomUUID();
    private TestRepository origin;
    private TestRepository evil;
    private TestRepository secret;
    private String secretCommit;
    private TestRepository workspace;
    private WorkspaceRequest wanted;
    private BranchPushes pushes;
    private Path proof;
    private Path trap;

    @BeforeEach
    void makeCheckout() throws IOException {
        origin = TestRepository.init(directory.resolve("origin.git"), "--bare");
        evil = TestRepository.init(directory.resolve("evil.git"), "--bare");
        secret = TestRepository.init(directory.resolve("secret")).write("secret.txt", "secret\n");
        secretCommit = secret.commit("secret");
        TestRepository seed = TestRepository.init(directory.resolve("seed")).write("kept.txt", "one\n");
        seed.commit("first");
        seed.git("push", "--quiet", origin.folder().toString(), "main");
        Workspaces workspaces = TestWorkspaces.in(directory.resolve("workspaces"));
        wanted = new WorkspaceRequest(taskId, "Title", origin.folder().toString(), null);
        workspace = new TestRepository(workspaces.prepare(wanted, () -> false));
        pushes = new BranchPushes(
                workspaces,
                TestWorkspaces.config(directory.resolve("workspaces")),
                TestWorkspaces.host(),
                Clock.systemUTC());
        proof = directory.resolve("proof");
        trap = directory.resolve("trap.sh");
        Files.writeString(trap, "#!/bin/sh\ntouch " + proof + "\ncat\n");
        assertThat(trap.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void runsNothingThatIsConfigured() throws IOException {
        workspace.write("kept.txt", "changed\n").write(".gitattributes", "* filter=trap diff=trap merge=trap\n");
        for (String key : List.of(
                "filter.trap.clean",
                "filter.trap.process",
                "diff.trap.textconv",
                "diff.external",
                "merge.trap.driver",
                "core.fsmonitor",
                "core.sshCommand",
                "core.askPass",
                "core.editor",
                "core.alternateRefsCommand",
                "gpg.program",
                "credential.helper",
                "uploadpack.packObjectsHook",
                "remote.origin.receivepack",
                "remote.origin.uploadpack")) {
            workspace.git("config", key, trap.toString());
        }
        workspace.git("config", "commit.gpgSign", "true");
        workspace.git("config", "push.gpgSign", "true");
        Path hooks = Files.createDirectories(workspace.folder().resolve(".git/hooks"));
        for (String hook : List.of("pre-commit", "commit-msg", "post-commit", "pre-push", "reference-transaction")) {
            Files.copy(trap, hooks.resolve(hook));
        }

        push();

        assertThat(proof).doesNotExist();
        assertThat(pushedFiles()).contains("kept.txt", ".gitattributes");
    }

    @Test
    void sendsToNobodyElse() {
        workspace.write("kept.txt", "changed\n");
        String elsewhere = evil.folder().toString();
        workspace.git("config", "remote.origin.url", elsewhere);
        workspace.git("config", "remote.origin.pushurl", elsewhere);
        workspace.git(
                "config", "url." + elsewhere + ".insteadOf", origin.folder().toString());
        workspace.git(
                "config", "url." + elsewhere + ".pushInsteadOf", origin.folder().toString());

        push();

        assertThat(pushedFiles()).containsExactly("kept.txt");
        assertThat(evil.git("for-each-ref")).isEmpty();
    }

    @Test
    void aHeadThatIsALinkIsNotRead() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside"), "ref: refs/heads/stolen\n");
        Path head = workspace.folder().resolve(".git/HEAD");
        Files.delete(head);
        Files.createSymbolicLink(head, outside);
        workspace.write("new.txt", "new\n");

        push();

        assertThat(origin.git("log", "--format=%s", branch())).isEqualTo("message\nfirst");
    }

    @Test
    void objectsBehindALinkAreNotSent() throws IOException {
        Path objects = workspace.folder().resolve(".git/objects");
        FileTree.delete(objects);
        Files.createSymbolicLink(objects, secret.folder().resolve(".git/objects"));
        pointToTheSecret();

        push();

        assertThatTheSecretIsKept();
    }

    @Test
    void objectsOfAlternatesAreNotSent() throws IOException {
        workspace.write(".git/objects/info/alternates", secret.folder().resolve(".git/objects") + "\n");
        pointToTheSecret();

        push();

        assertThatTheSecretIsKept();
    }

    @Test
    void singleObjectsBehindLinksAreNotSent() throws IOException {
        Path folder = workspace.folder().resolve(".git/objects").resolve(secretCommit.substring(0, 2));
        Files.createDirectories(folder.getParent());
        Files.createSymbolicLink(folder, secret.folder().resolve(".git/objects").resolve(secretCommit.substring(0, 2)));
        pointToTheSecret();

        push();

        assertThatTheSecretIsKept();
    }

    @Test
    void aGitFolderThatLeadsElsewhereIsNotRead() throws IOException {
        FileTree.delete(workspace.folder().resolve(".git"));
        workspace
                .write(".git", "gitdir: " + secret.folder().resolve(".git") + "\n")
                .write("new.txt", "new\n");

        push();

        assertThatTheSecretIsKept();
        assertThat(pushedFiles()).containsExactly("new.txt");
    }

    private void pointToTheSecret() throws IOException {
        Files.writeString(workspace.folder().resolve(".git/HEAD"), secretCommit + "\n");
        workspace.write("new.txt", "new\n");
    }

    private void assertThatTheSecretIsKept() {
        assertThat(origin.attempt("cat-file", "-e", secretCommit).succeeded()).isFalse();
        assertThat(origin.git("log", "--format=%s", branch())).isEqualTo("message\nfirst");
    }

    private void push() {
        pushes.push(
                new PushRequest(taskId, List.of(wanted), "message", new Author("Ada", "ada@example.org"), ""),
                () -> false);
    }

    private String branch() {
        return "kandev/" + taskId.toString().substring(0, 8) + "-title";
    }

    private List<String> pushedFiles() {
        return origin.git("show", "--format=", "--name-only", branch()).lines().toList();
    }
}
