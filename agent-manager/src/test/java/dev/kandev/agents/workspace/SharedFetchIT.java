package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many who want the same repository at a time. The first fetch is held until the test lets it go on. */
@Timeout(180)
class SharedFetchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private CheckoutBench bench;
    private Path repository;
    private Path traces;
    private Workspaces workspaces;

    @BeforeEach
    void holdTheFirstFetch() throws Exception {
        bench = new CheckoutBench(directory);
        repository = bench.repository("project");
        traces = Files.createDirectory(directory.resolve("traces"));
        assertThat(new ProcessBuilder("mkfifo", gate().toString()).start().waitFor())
                .isZero();
        Path hook = bench.script(
                "hook", "mkdir '%1$s' 2>/dev/null && cat '%2$s' >/dev/null\nexec \"$@\"\n".formatted(held(), gate()));
        bench.configure("[trace2]\neventTarget = %s\n[uploadpack]\npackObjectsHook = %s\n".formatted(traces, hook));
        workspaces = bench.workspaces();
    }

    @AfterEach
    void awaitAllCallers() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("all callers have an answer")
                .isTrue();
    }

    private Path gate() {
        return directory.resolve("gate");
    }

    private Path held() {
        return directory.resolve("held");
    }

    private void letGo() throws IOException {
        Files.newOutputStream(gate()).close();
    }

    /** Somebody who wants a workspace, and is asked now and then whether he still does. */
    private final class Caller {

        private final Future<Path> workspace;
        private volatile boolean asked;
        private volatile boolean gone;

        Caller() {
            workspace = threads.submit(() -> CheckoutBench.prepare(workspaces, repository.toString(), () -> {
                asked = true;
                return gone;
            }));
        }

        boolean waits() {
            return asked;
        }

        void leave() {
            gone = true;
        }
    }

    private Caller first() {
        Caller caller = new Caller();
        await().atMost(PATIENCE).until(() -> Files.exists(held()));
        return caller;
    }

    private List<Caller> others(int count) {
        List<Caller> callers =
                IntStream.range(0, count).mapToObj(i -> new Caller()).toList();
        await().atMost(PATIENCE).until(() -> callers.stream().allMatch(Caller::waits));
        return callers;
    }

    /** How many processes of git called themselves so. */
    private long processes(String command) throws IOException {
        try (Stream<Path> files = Files.list(traces)) {
            long count = 0;
            for (Path file : files.toList()) {
                count += Files.readString(file).contains("\"name\":\"" + command + "\"") ? 1 : 0;
            }
            return count;
        }
    }

    @Test
    void aHundredAtATimeFetchTwice() throws Exception {
        Caller first = first();
        List<Caller> others = others(99);

        bench.commit(repository, "late.txt", "late");
        letGo();

        String head = bench.git(repository, "rev-parse", "HEAD");
        for (Caller caller : others) {
            Path workspace = caller.workspace.get();
            assertThat(bench.git(workspace, "rev-parse", "HEAD")).isEqualTo(head);
            assertThat(workspace.resolve("late.txt")).hasContent("late");
            assertThat(bench.git(workspace, "status", "--porcelain")).isEmpty();
        }
        assertThat(first.workspace.get().resolve("name")).hasContent("project");
        assertThat(processes("fetch")).isEqualTo(2);
    }

    @Test
    void oneWhoLeavesHarmsNobody() throws Exception {
        Caller first = first();
        List<Caller> others = others(3);

        others.get(0).leave();
        assertGivenUp(others.get(0));
        first.leave();
        assertGivenUp(first);

        assertThat(others.get(1).workspace.get().resolve("name")).exists();
        assertThat(others.get(2).workspace.get().resolve("name")).exists();
    }

    @Test
    void aFetchGoesOnWithoutOneWhoWaitedForIt() throws Exception {
        first();
        List<Caller> others = others(2);

        others.get(0).leave();
        assertGivenUp(others.get(0));
        letGo();

        assertThat(others.get(1).workspace.get().resolve("name")).exists();
        assertThat(processes("fetch")).isEqualTo(2);
    }

    @Test
    void aFailureReachesAllWhoWaitedForIt() throws Exception {
        first();
        List<Caller> others = others(5);

        Files.move(repository, directory.resolve("elsewhere"));
        letGo();

        for (Caller caller : others) {
            assertThatThrownBy(caller.workspace::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            RepositoryException.class,
                            failure -> assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.NOT_FOUND));
        }
        assertThat(processes("ls-remote")).isEqualTo(2);
    }

    private static void assertGivenUp(Caller caller) {
        assertThatThrownBy(caller.workspace::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(RepositoryException.class, failure -> assertThat(CheckoutBench.reason(failure))
                        .isEqualTo(CheckoutFailure.GIVEN_UP));
    }
}
