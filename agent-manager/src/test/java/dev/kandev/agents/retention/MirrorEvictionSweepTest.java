package dev.kandev.agents.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.TestRepository;
import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.RepositoryUrl;
import dev.kandev.agents.type.ByteSize;
import dev.kandev.agents.workspace.TestWorkspaces;
import dev.kandev.agents.workspace.WorkspaceRequest;
import dev.kandev.agents.workspace.Workspaces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorEvictionSweepTest {

    private static final Instant NOW = Instant.parse("2026-01-09T10:30:15Z");

    @TempDir
    Path directory;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private Workspaces workspaces;
    private Path oldest;
    private Path older;
    private Path newest;

    @BeforeEach
    void makeMirrors() throws IOException {
        workspaces = TestWorkspaces.in(directory.resolve("workspaces"));
        oldest = mirror("oldest", 3);
        older = mirror("older", 2);
        newest = mirror("newest", 1);
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        long bytesOfTwo = FileTree.size(older) + FileTree.size(newest);

        sweep(bytesOfTwo);

        assertThat(workspaces.mirrors().all()).containsExactlyInAnyOrder(older, newest);
        assertThat(workspaces.scratches()).isEmptyDirectory();
        assertThat(metrics.get("kandev.mirrors.size").gauge().value()).isEqualTo(bytesOfTwo);
        assertThat(metrics.get("kandev.mirrors.removed").counter().count()).isEqualTo(1);
    }

    @Test
    void whatFitsStays() throws IOException {
        sweep(FileTree.size(oldest) + FileTree.size(older) + FileTree.size(newest));

        assertThat(workspaces.mirrors().all()).hasSize(3);
    }

    @Test
    void whatIsInUseStays() {
        GitCommand git = new GitCommand(Duration.ofSeconds(30), () -> false);

        workspaces.mirrors().use(url("oldest"), git, inUse -> CompletableFuture.runAsync(() -> sweep(0))
                .join());

        assertThat(workspaces.mirrors().all()).containsExactly(oldest);
    }

    @Test
    void aRemovedOneIsMadeAgainWhenItIsNeeded() {
        sweep(0);

        Path workspace = prepare("oldest");

        assertThat(workspace.resolve("file.txt")).exists();
        assertThat(workspaces.mirrors().all()).containsExactly(oldest);
    }

    private void sweep(long maxBytes) {
        new MirrorEvictionSweep(
                        workspaces,
                        new RetentionConfig() {
                            @Override
                            public Duration retention() {
                                return Duration.ZERO;
                            }

                            @Override
                            public ByteSize maxMirrorSize() {
                                return new ByteSize(maxBytes);
                            }

                            @Override
                            public Duration sweepInterval() {
                                return Duration.ofMinutes(1);
                            }
                        },
                        metrics)
                .sweep();
    }

    private Path mirror(String name, int daysAgo) throws IOException {
        TestRepository repository = TestRepository.init(directory.resolve(name)).write("file.txt", name);
        repository.commit("first");
        prepare(name);
        Path mirror = workspaces.mirrors().pathOf(url(name));
        Files.setLastModifiedTime(mirror.resolve("FETCH_HEAD"), FileTime.from(NOW.minus(Duration.ofDays(daysAgo))));
        return mirror;
    }

    private Path prepare(String name) {
        return workspaces.prepare(
                new WorkspaceRequest(UUID.randomUUID(), "Title", url(name).value(), null), () -> false);
    }

    private RepositoryUrl url(String name) {
        return RepositoryUrl.of(directory.resolve(name).toString(), true);
    }
}
