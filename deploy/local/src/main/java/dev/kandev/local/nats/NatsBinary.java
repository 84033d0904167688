package dev.kandev.local.nats;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the program {@code nats-server}, or fetches it with the system's package manager, without root. */
public final class NatsBinary {

    private static final String NAME = "nats-server";
    private static final String ADVICE =
            "no nats-server found: install it (for example: apt-get install nats-server, or"
                    + " brew install nats-server) or set KANDEV_NATS_SERVER to its path";

    private NatsBinary() {}

    /**
     * Looks at {@code KANDEV_NATS_SERVER}, the PATH, and {@code <home>/bin}; then fetches it into the latter.
     *
     * @throws NatsException when it is nowhere and cannot be fetched
     */
    public static Path locate(Path home) {
        return locate(home, System.getenv());
    }

    static Path locate(Path home, Map<String, String> environment) {
        String named = environment.get("KANDEV_NATS_SERVER");
        if (named != null && !named.isBlank()) {
            if (Files.isExecutable(Path.of(named))) {
                return Path.of(named);
            }
            throw new NatsException("KANDEV_NATS_SERVER names no program: " + named, null);
        }
        return onPath(environment.getOrDefault("PATH", "")).orElseGet(() -> inHome(home.resolve("bin")));
    }

    private static Optional<Path> onPath(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path inHome(Path bin) {
        Path program = bin.resolve(NAME);
        if (Files.isExecutable(program)) {
            return program;
        }
        try {
            Files.createDirectories(bin);
            try (FileChannel channel = FileChannel.open(
                            bin.resolve(".fetch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Files.isExecutable(program)) {
                    fetch(program);
                }
            }
            return program;
        } catch (IOException failure) {
            throw new NatsException(ADVICE, failure);
        }
    }

    private static void fetch(Path program) throws IOException {
        Path directory = Files.createTempDirectory("kandev-nats");
        try {
            run(directory, "apt-get", "-qq", "-o", "APT::Sandbox::User=root", "download", NAME);
            run(directory, "sh", "-c", "dpkg -x nats-server_*.deb unpacked");
            Path unpacked;
            try (Stream<Path> files = Files.walk(directory.resolve("unpacked"))) {
                unpacked = files.filter(
                                file -> file.endsWith(NAME) && Files.isExecutable(file) && Files.isRegularFile(file))
                        .findFirst()
                        .orElseThrow(() -> new IOException("the package holds no " + NAME));
            }
            Files.move(unpacked, program, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static void run(Path directory, String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command[0] + " did not succeed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
