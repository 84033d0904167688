package dev.kandev.orchestrator.message;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** Earlier messages are still on their way, so later ones have to come again after them. */
final class MessageGapException extends KandevException {

    private static final long serialVersionUID = 1L;

    MessageGapException(long horizon, long next) {
        super(
                ErrorCode.UNAVAILABLE,
                "messages " + (horizon + 1) + " to " + (next - 1) + " of the stream are to come first");
    }
}
