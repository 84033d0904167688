package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator of that name, which Debian has a package of: 32 connections, each of which sends its next request when the one
 * before is answered.
 *
 * @param perSecond requests that were answered
 * @param median milliseconds from request to answer
 * @param p99 likewise
 * @param refused answers that were no success
 */
record Wrk(double perSecond, double median, double p99, long refused) {

    private static final int THREADS = 2;
    private static final int CONNECTIONS = 32;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern QUANTILE = Pattern.compile("\\s(50|99)%\\s+([\\d.]+)(us|ms|s)\\b");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    static boolean isInstalled() {
        return System.getenv("PATH")
                .lines()
                .flatMap(path -> List.of(path.split(":")).stream())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    /** Asks for an address, with a body for a POST, or without one for null. */
    static Wrk run(Path directory, URI address, String token, String body, Duration duration) {
        try {
            Path script = directory.resolve("request.lua");
            Files.writeString(
                    script,
                    "wrk.headers['Authorization'] = 'Bearer " + token + "'\n"
                            + (body == null
                                    ? ""
                                    : "wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [["
                                            + body + "]]\n"));
            Process process = new ProcessBuilder(
                            "wrk",
                            "--latency",
                            "-t" + THREADS,
                            "-c" + CONNECTIONS,
                            "-d" + duration.toSeconds() + "s",
                            "-s" + script,
                            address.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return read(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Wrk read(String output) {
        Matcher rate = RATE.matcher(output);
        assertThat(rate.find()).as(output).isTrue();
        Matcher refused = REFUSED.matcher(output);
        return new Wrk(
                Double.parseDouble(rate.group(1)),
                quantile(output, "50"),
                quantile(output, "99"),
                refused.find() ? Long.parseLong(refused.group(1)) : 0);
    }

    private static double quantile(String output, String percent) {
        return QUANTILE.matcher(output)
                .results()
                .filter(found -> found.group(1).equals(percent))
                .mapToDouble(found -> Double.parseDouble(found.group(2)) * millis(found.group(3)))
                .findFirst()
                .orElseThrow();
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1_000;
        };
    }
}
