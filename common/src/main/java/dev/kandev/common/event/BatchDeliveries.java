package dev.kandev.common.event;

import io.nats.client.Message;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** All or nothing. A failed batch is asked for again at once after the pause, in its order. */
record BatchDeliveries(Consumer<List<Delivery>> handler) implements Consumer<List<Message>> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Override
    public void accept(List<Message> messages) {
        try {
            handler.accept(messages.stream().map(Subscription::delivery).toList());
        } catch (RuntimeException failure) {
            messages.forEach(message -> message.nakWithDelay(PAUSE));
            throw failure;
        }
        messages.forEach(Message::ack);
    }
}
