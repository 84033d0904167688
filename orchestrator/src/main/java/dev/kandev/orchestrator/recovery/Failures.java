package dev.kandev.orchestrator.recovery;

/** Lets the rest of a sweep go on when one of its cases fails, and makes the sweep fail in the end. Not thread-safe. */
final class Failures {

    private RuntimeException first;

    void collect(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException failure) {
            first = first == null ? failure : first;
        }
    }

    void rethrow() {
        if (first != null) {
            throw first;
        }
    }
}
