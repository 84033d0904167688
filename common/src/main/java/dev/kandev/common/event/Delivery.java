package dev.kandev.common.event;

import java.util.Map;

/**
 * A message as it was delivered.
 *
 * @param messageId the {@code Nats-Msg-Id} of its publisher; empty when it gave none
 * @param streamSequence its place in the stream, from 1
 */
public record Delivery(
        String subject, String messageId, byte[] payload, Map<String, String> headers, long streamSequence) {}
