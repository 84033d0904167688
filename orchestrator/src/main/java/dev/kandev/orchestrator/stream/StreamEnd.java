package dev.kandev.orchestrator.stream;

import io.quarkus.websockets.next.CloseReason;

/** Why we close a stream (RFC 6455, 7.4, and the IANA registry). Each but the last means: come back with
 * your cursor. */
final class StreamEnd {

    /** Service restart. */
    static final CloseReason RESTART = new CloseReason(1012, "the orchestrator restarts, come back with your cursor");

    /** Service restart, too: another replica, or this one a little later, can read the history. */
    static final CloseReason NO_HISTORY = new CloseReason(1012, "the history is away, come back with your cursor");

    /** Try again later. */
    static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow, come back with your cursor");

    /** Policy violation. */
    static final CloseReason UNRULY = new CloseReason(1008, "too many frames that are not understood");

    private StreamEnd() {}
}
