package dev.kandev.common.event;

import io.nats.client.Message;
import java.time.Duration;
import java.util.Comparator;
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

    /** Hands each message on once, in the order of the stream, though batches come again. Of one thread. */
    static BatchDeliveries once(Consumer<Delivery> handler) {
        return new BatchDeliveries(new NewOnly(handler));
    }

    private static final class NewOnly implements Consumer<List<Delivery>> {

        private final Consumer<Delivery> handler;
        private long last;

        NewOnly(Consumer<Delivery> handler) {
            this.handler = handler;
        }

        @Override
        public void accept(List<Delivery> batch) {
            batch.stream()
                    .sorted(Comparator.comparingLong(Delivery::streamSequence))
                    .filter(delivery -> delivery.streamSequence() > last)
                    .forEach(delivery -> {
                        handler.accept(delivery);
                        last = delivery.streamSequence();
                    });
        }
    }
}
