package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.RepositoryException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LargeFilesIT {

    @TempDir
    private Path directory;

    private CheckoutBench bench;
    private Path repository;

    @BeforeEach
    void makeRepository() throws IOException {
        bench = new CheckoutBench(directory);
        CheckoutBench.require(
                new GitCommand(bench.environment(), Duration.ofSeconds(5), () -> false)
                        .find("git-lfs")
                        .isPresent(),
                "git-lfs is not installed");
        repository = bench.repository("project");
        bench.commit(repository, "sub/.gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
        bench.commit(repository, "sub/big.bin", "the real content");
    }

    @Test
    void takeThePlaceOfTheirPointers() throws IOException {
        Workspaces workspaces = bench.workspaces();
        UUID task = UUID.randomUUID();

        Path workspace =
                workspaces.prepare(new WorkspaceRequest(task, "Title", repository.toString(), null), () -> false);

        assertThat(workspace.resolve("sub/big.bin")).hasContent("the real content");
        assertThat(bench.git(workspace, "status", "--porcelain")).isEmpty();
        assertThat(bench.git(workspace, "show", "HEAD:sub/big.bin")).contains("version https://git-lfs");
        assertThat(workspaces.changes(task).files()).isEmpty();
        assertThat(linkedObjects(workspace)).isEmpty();
    }

    /** Those that somebody else has, too. */
    private static List<Path> linkedObjects(Path workspace) throws IOException {
        List<Path> linked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(workspace.resolve(".git/lfs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if ((int) Files.getAttribute(file, "unix:nlink") > 1) {
                    linked.add(file);
                }
            }
        }
        return linked;
    }

    @Test
    void areLeftAsPointersWhereGitLfsIsNotInstalled() throws IOException {
        Path programs = Files.createDirectory(directory.resolve("bin"));
        Files.createSymbolicLink(programs.resolve("git"), Path.of("/usr/bin/git"));
        bench.variable("PATH", programs.toString());

        assertThat(bench.prepare(repository.toString()).resolve("sub/big.bin"))
                .content()
                .contains("version https://git-lfs");
    }

    @Test
    void areLeftAsPointersWhereTheyAreNotWanted() throws IOException {
        bench.setting("kandev.git.large-files", "false");

        assertThat(bench.prepare(repository.toString()).resolve("sub/big.bin"))
                .content()
                .contains("version https://git-lfs");
    }

    @Test
    void areNotFetchedFromAnotherHost() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        other.start();
        String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/lfs";
        bench.commit(repository, ".lfsconfig", "[lfs]\nurl = " + address + "\n");

        RepositoryException failure = bench.failure(repository.toString());

        assertThat(CheckoutBench.reason(failure)).isEqualTo(CheckoutFailure.LARGE_FILES);
        assertThat(failure).hasMessageContaining(address);
        assertThat(asked).hasValue(0);
        other.stop(0);
    }
}
