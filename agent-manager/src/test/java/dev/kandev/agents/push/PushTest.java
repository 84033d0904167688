package dev.kandev.agents.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.kandev.agents.TestRepository;
import dev.kandev.agents.workspace.TestWorkspaces;
import dev.kandev.agents.workspace.WorkspaceRequest;
import dev.kandev.agents.workspace.Workspaces;
import dev.kandev.common.error.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {

    private static final Author ADA = new Author("Ada Lövelace", "ada@example.org");

    @TempDir
    Path directory;

    private final UUID taskId = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000");
    private final String branch = "kandev/0a1b2c3d-a-title";
    private TestRepository origin;
    private TestRepository seed;
    private Workspaces workspaces;
    private BranchPushes pushes;
    private String address;

    @BeforeEach
    void makeRepository() {
        origin = TestRepository.init(directory.resolve("origin.git"), "--bare");
        seed = TestRepository.init(directory.resolve("seed"))
                .write("kept.txt", "one\n")
                .write("gone.txt", "gone\n")
                .write(".gitignore", "ignored/\n");
        seed.commit("first");
        seed.git("push", "--quiet", origin.folder().toString(), "main");
        workspaces = TestWorkspaces.in(directory.resolve("workspaces"));
        pushes = new BranchPushes(
                workspaces,
                TestWorkspaces.config(directory.resolve("workspaces")),
                TestWorkspaces.host(),
                Clock.fixed(Instant.parse("2026-01-09T10:30:15Z"), ZoneOffset.UTC));
        address = origin.folder().toString();
    }

    @Test
    void pushesWhatDiffersOnTopOfWhatTheAgentCommitted() throws IOException {
        TestRepository workspace = prepare();
        workspace.write("committed.txt", "by the agent\n").commit("work");
        String head = workspace.git("rev-parse", "HEAD");
        workspace.write("new.txt", "new\n").write("ignored/cache", "x");
        Files.delete(workspace.folder().resolve("gone.txt"));

        PushedBranch pushed = push("Döne\n\nand well", "");

        assertThat(pushed).isEqualTo(new PushedBranch(branch, tip(), address, false));
        assertThat(origin.git("log", "--format=%s", branch)).isEqualTo("Döne\nwork\nfirst");
        assertThat(origin.git("log", "-1", "--format=%b|%an|%ae|%at|%cn|%ce", branch))
                .isEqualTo("and well\n|Ada Lövelace|ada@example.org|1767954615|Kandev|kandev@localhost");
        assertThat(origin.git("show", "--format=", "--name-status", branch)).isEqualTo("D\tgone.txt\nA\tnew.txt");
        assertThat(workspace.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(workspaces.scratches()).isEmptyDirectory();
    }

    @Test
    void keepsWhatTheAgentCommittedThoughItIsIgnored() {
        TestRepository workspace = prepare().write("ignored/wanted.txt", "wanted\n");
        workspace.git("add", "--force", "ignored/wanted.txt");
        workspace.commit("work");
        workspace.write("kept.txt", "two\n");

        push("more", "");

        assertThat(origin.git("ls-tree", "-r", "--name-only", branch)).contains("ignored/wanted.txt");
    }

    @Test
    void aBranchThatTheAgentCommittedWhollyIsPushedAsItIs() {
        String head = prepare().write("new.txt", "new\n").commit("work");

        assertThat(push("message", "").commit()).isEqualTo(head).isEqualTo(tip());
    }

    @Test
    void aLaterPushGoesOnFromTheFirst() {
        TestRepository workspace = prepare().write("new.txt", "1\n");
        String first = push("one", "").commit();
        workspace.write("new.txt", "2\n");

        String second = push("two", "").commit();

        assertThat(origin.git("log", "--format=%s", branch)).isEqualTo("two\none\nfirst");
        assertThat(origin.git("rev-parse", second + "^")).isEqualTo(first);
        assertThat(origin.git("show", second + ":new.txt")).isEqualTo("2");
    }

    @Test
    void whatTheAgentCommitsAfterAPushIsKeptBesideThePushed() {
        TestRepository workspace = prepare().write("new.txt", "1\n");
        String first = push("one", "").commit();
        String head = workspace.write("more.txt", "more\n").commit("work");

        String second = push("two", "").commit();

        assertThat(origin.git("log", "-1", "--format=%P", branch)).isEqualTo(first + " " + head);
        assertThat(origin.git("rev-parse", second + "^{tree}")).isEqualTo(workspace.git("rev-parse", head + "^{tree}"));
        assertThat(push("three", "")).isEqualTo(new PushedBranch(branch, second, address, true));
    }

    @Test
    void aFreshWorkspaceHasNothingToPush() {
        prepare();

        assertThat(push("message", "")).isEqualTo(new PushedBranch(branch, "", address, true));
        assertThat(origin.attempt("rev-parse", "--verify", "--quiet", branch).succeeded())
                .isFalse();
    }

    @Test
    void theSameRequestAnswersTheSame() {
        TestRepository workspace = prepare().write("new.txt", "1\n");
        PushedBranch first = push("one", "request");
        workspace.write("new.txt", "2\n");

        assertThat(push("one", "request")).isEqualTo(first);
        assertThat(push("two", "another").nothingToPush()).isFalse();
    }

    @Test
    void aPushThatNobodyCouldNoteIsNoConflict() throws IOException {
        prepare().write("new.txt", "1\n");
        PushedBranch first = push("one", "");
        Path note = directory.resolve("workspaces/.kandev/made/" + taskId);
        Files.write(note, Files.readAllLines(note).subList(0, 3));

        assertThat(push("one", "")).isEqualTo(new PushedBranch(branch, first.commit(), address, true));
    }

    @Test
    void aBranchThatWasDeletedIsMadeAgain() {
        prepare().write("new.txt", "1\n");
        push("one", "");
        origin.git("branch", "-D", branch);

        assertThat(push("two", "").commit()).isEqualTo(tip());
        assertThat(origin.git("log", "--format=%s", branch)).isEqualTo("two\nfirst");
    }

    @Test
    void keepsItsBranchWhenTheTitleChanges() {
        TestRepository workspace = prepare().write("new.txt", "1\n");
        push("one", "");
        workspace.write("new.txt", "2\n");

        PushedBranch second = pushes.push(
                new PushRequest(
                        taskId, List.of(new WorkspaceRequest(taskId, "Another", address, null)), "two", ADA, ""),
                () -> false);

        assertThat(second.branch()).isEqualTo(branch);
    }

    @Test
    void nothingOfSomebodyElseIsOverwritten() {
        TestRepository workspace = prepare().write("new.txt", "1\n");
        push("one", "");
        seed.git("pull", "--quiet", address, branch);
        String theirs = seed.write("theirs.txt", "theirs\n").commit("theirs");
        seed.git("push", "--quiet", address, "HEAD:refs/heads/" + branch);
        workspace.write("new.txt", "2\n");

        assertThat(refused().code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(tip()).isEqualTo(theirs);
    }

    @Test
    void aRepositoryWithoutCommitsGetsItsFirst() {
        TestRepository empty = TestRepository.init(directory.resolve("empty.git"), "--bare");
        address = empty.folder().toString();
        TestRepository workspace = prepare();
        assertThat(push("message", "").commit()).isEmpty();
        workspace.write("new.txt", "1\n");

        push("message", "");

        assertThat(empty.git("log", "--format=%s", branch)).isEqualTo("message");
    }

    @Test
    void aWorkspaceWithoutRepositoryIsRefused() {
        address = null;
        prepare().write("new.txt", "1\n");

        assertThat(refused().code()).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void goesNowhereButWhereTheWorkspaceCameFrom() {
        prepare().write("new.txt", "1\n");
        address = TestRepository.init(directory.resolve("other.git"), "--bare")
                .folder()
                .toString();

        assertThat(refused()).hasMessageContaining("not checked out from a repository");
    }

    @Test
    void saysWhyTheRepositoryDoesNotTakeTheBranch() throws IOException {
        prepare().write("new.txt", "1\n");
        executable(
                Files.createDirectories(origin.folder().resolve("hooks")).resolve("pre-receive"),
                "echo protected >&2; exit 1");

        assertThat(refused())
                .hasMessageContaining("protected")
                .extracting(PushRefusedException::code)
                .isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void saysThatTheRepositoryIsOutOfReach() throws IOException {
        origin.git("update-server-info");
        HttpServer server = serve(origin.folder());
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        prepare().write("new.txt", "1\n");
        server.stop(0);

        assertThat(refused().code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void whatAnAgentIsWritingIsNotPushed() {
        prepare().write("new.txt", "1\n");

        PushRefusedException refused =
                catchThrowableOfType(PushRefusedException.class, () -> pushes.push(request("message", ""), () -> true));

        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    private TestRepository prepare() {
        return new TestRepository(workspaces.prepare(wanted(), () -> false));
    }

    private WorkspaceRequest wanted() {
        return new WorkspaceRequest(taskId, "A title", address, null);
    }

    private PushRequest request(String message, String requestId) {
        return new PushRequest(taskId, List.of(wanted()), message, ADA, requestId);
    }

    private PushedBranch push(String message, String requestId) {
        return pushes.push(request(message, requestId), () -> false);
    }

    private PushRefusedException refused() {
        return catchThrowableOfType(PushRefusedException.class, () -> push("message", ""));
    }

    private String tip() {
        return origin.git("rev-parse", "--verify", "refs/heads/" + branch);
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static HttpServer serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(
                    Files.isRegularFile(file) ? 200 : 404, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        return server;
    }
}
