package dev.kandev.common.event;

import dev.kandev.common.time.Backoff;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.PullSubscribeOptions;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * A durable pull consumer with a thread of its own. What it pulled it hands over; whoever takes it acknowledges it, or not, and an
 * exception makes the consumer pause before it pulls again. Closing waits for the messages in hand.
 */
final class Subscription implements Runnable {

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final Duration PULL = Duration.ofSeconds(2);
    private static final int NOT_FOUND = 404;
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final EventBus bus;
    private final String stream;
    private final ConsumerConfiguration consumer;
    private final String durable;
    private final int maxBatch;
    private final Optional<LongSupplier> handled;
    private final Consumer<List<Message>> deliveries;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private boolean pulling;

    /** Since something was handled; of our thread alone. */
    private int failures;

    /**
     * At most as many messages are in hand as the consumer may have unacknowledged.
     *
     * @param handled the last sequence that is done with, where somebody keeps that account; otherwise the server's counts
     */
    Subscription(
            EventBus bus,
            String stream,
            ConsumerConfiguration consumer,
            Optional<LongSupplier> handled,
            Consumer<List<Message>> deliveries) {
        this.bus = bus;
        this.handled = handled;
        this.stream = stream;
        this.consumer = consumer;
        this.durable = consumer.getDurable();
        this.maxBatch = (int) consumer.getMaxAckPending();
        this.deliveries = deliveries;
        this.thread = new Thread(this, "events-" + durable);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        while (closing.getCount() > 0) {
            try {
                consume();
            } catch (IOException | JetStreamApiException | RuntimeException failure) {
                failures++;
                if (closing.getCount() > 0) {
                    LOG.warnf("consumer pauses durable=%s error=%s", durable, failure);
                    pause(BACKOFF.delay(failures, RandomGenerator.getDefault()));
                }
            }
        }
    }

    private void consume() throws IOException, JetStreamApiException {
        JetStreamSubscription subscription = bus.jetStream().subscribe(consumer.getFilterSubject(), options());
        try {
            while (closing.getCount() > 0) {
                List<Message> messages = beginPull() ? pull(subscription) : List.of();
                endPull();
                if (!messages.isEmpty()) {
                    deliveries.accept(messages);
                    failures = 0;
                } else if (closing.getCount() > 0) {
                    // A server that has forgotten the consumer has nothing for it, and says so only here.
                    subscription.getConsumerInfo();
                }
            }
        } finally {
            if (subscription.isActive()) {
                subscription.unsubscribe();
            }
        }
    }

    /** Only while it waits for messages may the thread be interrupted, never while somebody handles them. */
    private synchronized boolean beginPull() {
        pulling = closing.getCount() > 0;
        return pulling;
    }

    private synchronized void endPull() {
        pulling = false;
        if (Thread.interrupted()) {
            LOG.debugf("consumer was called off durable=%s", durable);
        }
    }

    private List<Message> pull(JetStreamSubscription subscription) {
        List<Message> messages = new ArrayList<>();
        // One fetch returns as soon as something is there; it waits for a full batch only while messages keep coming.
        messages.addAll(subscription.fetch(1, PULL));
        if (!messages.isEmpty() && maxBatch > 1) {
            subscription.pullNoWait(maxBatch - 1);
            for (int more = 1; more < maxBatch; more++) {
                Message next = next(subscription);
                if (next == null) {
                    break;
                }
                messages.add(next);
            }
        }
        return messages;
    }

    private static Message next(JetStreamSubscription subscription) {
        try {
            Message message = subscription.nextMessage(Duration.ofMillis(5));
            return message == null || !message.isJetStream() ? null : message;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private PullSubscribeOptions options() throws IOException, JetStreamApiException {
        return PullSubscribeOptions.builder().stream(stream)
                .configuration(handled.isPresent() ? anew(handled.get().getAsLong()) : consumer)
                .build();
    }

    /**
     * What the server delivered to the former consumer of this name it delivers to the new one without waiting. A stream that ends
     * before what is done with is another one, or has lost its end in a power failure: of that all is delivered.
     */
    private ConsumerConfiguration anew(long done) throws IOException, JetStreamApiException {
        JetStreamManagement management = bus.connection().jetStreamManagement();
        try {
            management.deleteConsumer(stream, durable);
        } catch (JetStreamApiException refusal) {
            if (refusal.getErrorCode() != NOT_FOUND) {
                throw refusal;
            }
        }
        if (done > management.getStreamInfo(stream).getStreamState().getLastSequence()) {
            return consumer;
        }
        return ConsumerConfiguration.builder(consumer)
                .deliverPolicy(DeliverPolicy.ByStartSequence)
                .startSequence(done + 1)
                .build();
    }

    static Delivery delivery(Message message) {
        Map<String, String> headers = new HashMap<>();
        if (message.hasHeaders()) {
            message.getHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        }
        return new Delivery(
                message.getSubject(),
                headers.getOrDefault(EventBus.MESSAGE_ID, ""),
                message.getData(),
                Map.copyOf(headers),
                message.metaData().streamSequence());
    }

    private void pause(Duration duration) {
        try {
            if (closing.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("consumer closes durable=%s", durable);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more messages; {@link #close()} waits for those in hand. */
    synchronized void callOff() {
        closing.countDown();
        if (pulling) {
            thread.interrupt();
        }
    }

    void close() {
        callOff();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
