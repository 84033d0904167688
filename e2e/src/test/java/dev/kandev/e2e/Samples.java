package dev.kandev.e2e;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Measured times of one kind.
 *
 * @param millis ascending
 */
record Samples(List<Double> millis) {

    private static final double NANOS = 1e6;

    static Samples of(Collection<Duration> durations) {
        return new Samples(durations.stream()
                .map(duration -> duration.toNanos() / NANOS)
                .sorted()
                .toList());
    }

    double median() {
        return quantile(0.5);
    }

    double p99() {
        return quantile(0.99);
    }

    private double quantile(double share) {
        return millis.get((int) Math.ceil(share * millis.size()) - 1);
    }

    void addTo(Figures figures, String what) {
        figures.add(what, millis.size(), median(), p99());
    }
}
