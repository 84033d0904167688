package dev.kandev.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command {@code ./kandev}, on what the build has packaged. */
final class EntryScript {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final int TIMEOUT_SECONDS = 150;

    private EntryScript() {}

    /** What it wrote to both of its outputs, and how it ended. */
    record Outcome(int exitCode, String output) {}

    static Outcome run(Map<String, String> environment, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(CHECKOUT.resolve("kandev").toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("kandev-e2e", ".log");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                builder.environment().put("KANDEV_SKIP_BUILD", "true");
                return new Outcome(exitCode(builder.start()), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int exitCode(Process process) {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("./kandev did not end within " + TIMEOUT_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
