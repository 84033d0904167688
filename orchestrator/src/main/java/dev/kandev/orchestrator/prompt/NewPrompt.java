package dev.kandev.orchestrator.prompt;

import dev.kandev.common.error.InvalidInputException;
import java.util.UUID;

/**
 * What somebody says to the agent of a task.
 *
 * @param message not blank, at most 100 000 characters
 * @param author who says it
 * @param idempotencyKey at most 200 characters; the same key for the same task is one prompt; null means none
 */
public record NewPrompt(UUID taskId, String message, String author, String idempotencyKey) {

    private static final int MAX_MESSAGE = 100_000;
    private static final int MAX_KEY = 200;

    /** @throws InvalidInputException naming the field that is refused */
    public NewPrompt {
        if (message.isBlank() || message.length() > MAX_MESSAGE || message.indexOf('\0') >= 0) {
            throw new InvalidInputException("message", "must be 1 to " + MAX_MESSAGE + " characters of text");
        }
        if (idempotencyKey != null && (idempotencyKey.length() > MAX_KEY || idempotencyKey.indexOf('\0') >= 0)) {
            throw new InvalidInputException("idempotency_key", "must be at most " + MAX_KEY + " characters of text");
        }
    }
}
