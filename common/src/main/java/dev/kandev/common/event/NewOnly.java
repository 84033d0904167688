package dev.kandev.common.event;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Hands each message on once, in the order of the stream, though batches come again. Of one thread. */
final class NewOnly implements Consumer<List<Delivery>> {

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
