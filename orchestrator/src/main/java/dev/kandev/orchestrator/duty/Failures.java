package dev.kandev.orchestrator.duty;

/** Lets the rest of a round go on when one of its cases fails, and makes the round fail in the end. Not thread-safe. */
public final class Failures {

    private RuntimeException first;

    /** Carries it out; a failure is kept. */
    public void collect(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException failure) {
            first = first == null ? failure : first;
        }
    }

    /** Throws the first failure, if there was one. */
    public void rethrow() {
        if (first != null) {
            throw first;
        }
    }
}
