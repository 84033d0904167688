package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.GitConfig;
import dev.kandev.agents.git.HostGit;
import dev.kandev.agents.git.RepositoryException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A user with a home of his own, repositories on his disk, and workspaces that are made with his git. */
final class CheckoutBench {

    private final Path directory;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    CheckoutBench(Path directory) throws IOException {
        this.directory = directory;
        this.home = Files.createDirectories(directory.resolve("home"));
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        settings.put("kandev.workspaces.dir", directory.resolve("workspaces").toString());
        settings.put("kandev.workspaces.local-paths", "true");
        configure("[user]\nname = Ada\nemail = ada@example.org\n[init]\ndefaultBranch = main\n");
    }

    /** Skips a test where something is not installed, unless {@code KANDEV_REQUIRE_DOCKER} is true as in CI: then it fails. */
    static void require(boolean there, String otherwise) {
        if (!there && Boolean.parseBoolean(System.getenv("KANDEV_REQUIRE_DOCKER"))) {
            throw new AssertionError(otherwise + ", and KANDEV_REQUIRE_DOCKER is true");
        }
        Assumptions.assumeTrue(there, otherwise);
    }

    /** Adds lines to {@code ~/.gitconfig}. */
    CheckoutBench configure(String lines) throws IOException {
        Files.writeString(home.resolve(".gitconfig"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return this;
    }

    CheckoutBench variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    CheckoutBench setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Path home() {
        return home;
    }

    Path directory() {
        return directory;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Those of an agent-manager that was just started. */
    Workspaces workspaces() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WorkspaceConfig.class)
                .withMapping(GitConfig.class);
        settings.forEach(builder::withDefaultValue);
        var config = builder.build();
        HostGit host = new HostGit(environment, config.getConfigMapping(GitConfig.class));
        return new Workspaces(config.getConfigMapping(WorkspaceConfig.class), host);
    }

    static Path prepare(Workspaces workspaces, String url) {
        return prepare(workspaces, url, () -> false);
    }

    static Path prepare(Workspaces workspaces, String url, BooleanSupplier cancelled) {
        return workspaces.prepare(new WorkspaceRequest(UUID.randomUUID(), "Title", url, null), cancelled);
    }

    /** With an agent-manager that was just started. */
    Path prepare(String url) {
        return prepare(workspaces(), url);
    }

    /** How it fails to prepare a workspace, having left none behind. */
    RepositoryException failure(String url) throws IOException {
        RepositoryException failure = catchThrowableOfType(RepositoryException.class, () -> prepare(url));
        assertThat(failure).as("a failure for " + url).isNotNull();
        assertThat(workspaceFolders()).as("folders left behind").isEmpty();
        return failure;
    }

    private Stream<Path> workspaceFolders() throws IOException {
        Path folder = directory.resolve("workspaces");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> !path.endsWith(".kandev") && !path.endsWith("lost+found")).toList().stream();
        }
    }

    /** The one mirror that there is. */
    Path mirror() throws IOException {
        try (Stream<Path> found = Files.list(directory.resolve("workspaces/.kandev/mirrors"))) {
            return found.findFirst().orElseThrow();
        }
    }

    /** A repository with one commit, of a file {@code name} with the name as its content. */
    Path repository(String name) throws IOException {
        Path repository =
                Files.createDirectories(directory.resolve("repositories").resolve(name));
        git(repository, "init", "--quiet");
        commit(repository, "name", name);
        return repository;
    }

    void commit(Path repository, String file, String content) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        commitAll(repository);
    }

    void commitAll(Path repository) {
        git(repository, "add", "--all");
        git(repository, "commit", "--quiet", "--allow-empty", "--message", "a change");
    }

    String git(Path folder, String... arguments) {
        GitCommand.Outcome outcome =
                new GitCommand(environment, Duration.ofSeconds(30), () -> false).run(folder, arguments);
        assertThat(outcome.succeeded()).as(outcome.err()).isTrue();
        return outcome.out().strip();
    }

    /** Makes an executable script. */
    Path script(String name, String text) throws IOException {
        Path script = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    static CheckoutFailure reason(RepositoryException failure) {
        return failure.reason().orElseThrow(() -> new AssertionError(failure));
    }
}
