package dev.kandev.e2e.npm;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder into which npm has put what a lock file says; made once, for it takes long. */
public final class Installation {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path TARGET = Path.of("target", "npm").toAbsolutePath();
    private static final String LOCK = "package-lock.json";
    private static final Pattern PINNED = Pattern.compile("\"dependencies\": \\{\\s+\"[^\"]+\": \"([^\"]+)\"");

    private final Path directory;

    private Installation(Path directory) {
        this.directory = directory;
    }

    public static Installation of(RealAgent agent) {
        return of(Path.of("deploy", "agents", agent.slug()));
    }

    /** Of the packages that a folder of this repository pins. */
    public static Installation of(Path folder) {
        Path source = REPOSITORY.resolve(folder);
        Path directory = TARGET.resolve(folder.getFileName());
        try {
            if (!isMade(source, directory)) {
                Files.createDirectories(directory);
                copy(source, directory, "package.json");
                copy(source, directory, LOCK);
                install(directory);
            }
            return new Installation(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** npm leaves a note in the folder when it is done. */
    private static boolean isMade(Path source, Path directory) throws IOException {
        return Files.exists(directory.resolve("node_modules").resolve(".package-lock.json"))
                && Files.mismatch(source.resolve(LOCK), directory.resolve(LOCK)) < 0;
    }

    private static void copy(Path source, Path directory, String file) throws IOException {
        Files.copy(source.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** As the lock file says, but not by {@code npm ci}: of npm 11 it wants packages for machines of all other kinds in it, too. */
    private static void install(Path directory) throws IOException, InterruptedException {
        File log = directory.resolve("npm.log").toFile();
        Process npm = new ProcessBuilder("npm", "install", "--no-save", "--no-audit", "--no-fund")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (npm.waitFor() != 0) {
            fail("npm does not install it: " + Files.readString(log.toPath()));
        }
    }

    public String program(String name) {
        return directory.resolve("node_modules").resolve(".bin").resolve(name).toString();
    }

    /** A file of a package. */
    public Path file(String path) {
        return directory.resolve("node_modules").resolve(path);
    }

    /** Of the one package that is asked for. */
    public String version() {
        try {
            Matcher pin = PINNED.matcher(Files.readString(directory.resolve("package.json")));
            if (!pin.find()) {
                throw new AssertionError("no version is pinned in " + directory);
            }
            return pin.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
