package dev.kandev.orchestrator.message;

import java.util.List;

/**
 * Up to where the stream is here without a hole. What a replica had in hand when it died comes again later than what
 * follows it, and storing the latter first would turn the order of a task's messages around.
 */
final class StreamHorizon {

    private StreamHorizon() {}

    /**
     * The last sequence that may be stored.
     *
     * @param stored the last one that is stored; 0 when nothing is
     * @param here those that came, ascending
     */
    static long of(long stored, List<Long> here) {
        long horizon = stored;
        for (long sequence : here) {
            if (sequence > horizon + 1) {
                break;
            }
            horizon = Math.max(horizon, sequence);
        }
        return horizon;
    }
}
