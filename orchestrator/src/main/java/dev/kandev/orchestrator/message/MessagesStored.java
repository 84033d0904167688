package dev.kandev.orchestrator.message;

import dev.kandev.proto.acp.AcpEnvelope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fired in the transaction that stores them. An observer that fails makes the whole batch come again.
 *
 * @param messages new ones only, in their order
 */
public record MessagesStored(List<Message> messages) {

    public MessagesStored {
        messages = List.copyOf(messages);
    }

    /**
     * One message.
     *
     * @param messageId the identity that its publisher gave it
     */
    public record Message(UUID taskId, String messageId, AcpEnvelope envelope) {

        /** Who spoke; empty where it is no id of ours. */
        public Optional<UUID> agentId() {
            try {
                return Optional.ofNullable(envelope.agentId()).map(UUID::fromString);
            } catch (IllegalArgumentException noUuid) {
                return Optional.empty();
            }
        }
    }
}
