package dev.kandev.orchestrator.message;

import dev.kandev.common.event.Delivery;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.event.Subjects;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as it came from the stream.
 *
 * @param streamSequence its place in the stream
 */
record IncomingMessage(long streamSequence, UUID taskId, String messageId, AcpEnvelope envelope) {

    private static final String SUBJECT_PREFIX =
            Subjects.ACP_ALL.substring(0, Subjects.ACP_ALL.length() - ">".length());

    /** Empty for what is no message of a task, has no identity, or claims to be another task's. */
    static Optional<IncomingMessage> read(Delivery delivery) {
        Optional<UUID> task = taskId(delivery.subject());
        if (task.isEmpty()
                || delivery.messageId().isEmpty()
                || delivery.messageId().indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return AcpEnvelope.parse(new String(delivery.payload(), StandardCharsets.UTF_8))
                .filter(envelope -> task.get().toString().equals(envelope.taskId()))
                .map(envelope ->
                        new IncomingMessage(delivery.streamSequence(), task.get(), delivery.messageId(), envelope));
    }

    private static Optional<UUID> taskId(String subject) {
        try {
            return Optional.of(UUID.fromString(subject.substring(SUBJECT_PREFIX.length())));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    MessagesStored.Message toMessage() {
        return new MessagesStored.Message(taskId, messageId, envelope);
    }
}
