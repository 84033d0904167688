package dev.kandev.agents.runtime.process.limit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the system that answers in a moment. */
record Program(List<String> command) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** How it ended: {@code code} is not 0 also when it could not be started or took too long. */
    record Outcome(int code, String output) {}

    /** Its output has to be short: nobody reads it before its end. */
    Outcome run() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within " + TIMEOUT.toSeconds() + " s");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), output.strip());
        } catch (IOException missing) {
            return new Outcome(-1, missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }
}
