package dev.kandev.common.event;

import io.nats.client.Message;
import java.time.Duration;
import java.util.List;

/** All or nothing. A failed batch is asked for again at once after the pause, in its order. */
record BatchDeliveries(BatchHandler handler) implements Deliveries {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Override
    public void deliver(List<Message> messages) {
        try {
            handler.handle(messages.stream().map(Subscription::delivery).toList());
        } catch (RuntimeException failure) {
            messages.forEach(message -> message.nakWithDelay(PAUSE));
            throw failure;
        }
        messages.forEach(Message::ack);
    }
}
