package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The scenes in {@code e2e/ui}, which npm runs in this machine's Chromium; what they leave is below {@code target/ui}. */
final class BrowserSuite {

    private static final Path FOLDER = Path.of("ui").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target", "ui").toAbsolutePath();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration INSTALLING = Duration.ofMinutes(3);

    private final Path chromium;

    private BrowserSuite(Path chromium) {
        this.chromium = chromium;
    }

    /**
     * The packages are installed as the lock file says. Where there is no browser the test is skipped, unless
     * {@code KANDEV_REQUIRE_BROWSER} is true as in CI: then it fails.
     */
    static BrowserSuite install() {
        Optional<Path> chromium = chromium();
        if (Boolean.parseBoolean(System.getenv("KANDEV_REQUIRE_BROWSER"))) {
            assertThat(chromium).as("a Chromium on the PATH").isPresent();
        }
        assumeTrue(chromium.isPresent(), "no Chromium is on the PATH");
        BrowserSuite suite = new BrowserSuite(chromium.get());
        suite.run(INSTALLING, Map.of(), "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
        return suite;
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("KANDEV_CHROMIUM");
        Stream<Path> onPath = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return (named == null ? onPath : Stream.of(Path.of(named)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a script of its package with what it is told of a system, and fails with its output; answers that otherwise. */
    String run(String script, Duration patience, Map<String, String> told) {
        Map<String, String> environment = new HashMap<>(told);
        environment.put("KANDEV_UI_OUTPUT", OUTPUT.toString());
        environment.put("KANDEV_UI_CHROMIUM", chromium.toString());
        return run(patience, environment, "npm", "run", script);
    }

    /** What every script is told. */
    static Map<String, String> told(KandevSystem system, SampleRepository repository) {
        return Map.of(
                "KANDEV_UI_URL",
                system.url(),
                "KANDEV_UI_HOME",
                system.home().toString(),
                "KANDEV_UI_REPOSITORY",
                repository.directory().toString());
    }

    private String run(Duration patience, Map<String, String> environment, String... command) {
        try {
            Files.createDirectories(OUTPUT);
            Path log = OUTPUT.resolve("npm.log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = endsWithin(patience, process);
            assertThat(ended && process.exitValue() == 0)
                    .as(
                            "%s %s:%n%s",
                            String.join(" ", command), ended ? "failed" : "took too long", Files.readString(log))
                    .isTrue();
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean endsWithin(Duration patience, Process process) {
        try {
            return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
