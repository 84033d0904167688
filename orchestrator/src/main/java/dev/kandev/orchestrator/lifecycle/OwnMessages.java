package dev.kandev.orchestrator.lifecycle;

import java.util.UUID;

/** Tells the messages that we write ourselves from those of agents: they carry the same agent's id. */
public final class OwnMessages {

    private static final String PREFIX = "execution:";

    private OwnMessages() {}

    /** A fresh message id, whose form no agent's message has. */
    static String newId(UUID executionId) {
        return PREFIX + executionId + ":" + UUID.randomUUID();
    }

    /** Whether a message with this id is ours. */
    public static boolean include(String messageId) {
        return messageId.startsWith(PREFIX);
    }
}
