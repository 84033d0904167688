package dev.kandev.common.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.nats.client.Connection;
import io.nats.client.ErrorListener;
import io.nats.client.JetStream;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.Nats;
import io.nats.client.Options;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.ConsumerInfo;
import io.nats.client.api.DeliverPolicy;
import io.nats.client.api.RetentionPolicy;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import io.nats.client.impl.Headers;
import io.nats.client.impl.NatsMessage;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Publishes to and consumes from JetStream. Thread-safe. Connects at first use and for ever after; while the server is away,
 * publishing fails and consuming waits.
 */
@ApplicationScoped
public class EventBus {

    static final String MESSAGE_ID = "Nats-Msg-Id";

    private static final Logger LOG = Logger.getLogger(EventBus.class);

    /** Long enough that a capture that waited out an outage still finds its repeats recognized. */
    private static final Duration DUPLICATE_WINDOW = Duration.ofMinutes(10);

    private static final int FOLLOW_BATCH = 100;

    /** So long the server keeps the place of a follower that is away. */
    private static final Duration FORGET_FOLLOWER = Duration.ofMinutes(5);

    private final EventBusConfig config;
    private final MeterRegistry metrics;
    private final MessageSpans spans;
    private final CopyOnWriteArrayList<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Map<String, Backlog> backlogs = new ConcurrentHashMap<>();
    private Connection connection;
    private boolean closed;

    /** @param tracingIsOff then not even spans are made that would go nowhere */
    EventBus(
            EventBusConfig config,
            MeterRegistry metrics,
            Tracer tracer,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean tracingIsOff) {
        this.config = config;
        this.metrics = metrics;
        this.spans = new MessageSpans(tracingIsOff ? TracerProvider.noop().get("off") : tracer);
    }

    /**
     * Creates the stream, or updates it to these settings. Idempotent.
     *
     * @param subjects for example {@code task.>}
     * @param maxAge after which messages are forgotten; zero keeps them
     * @throws EventBusUnavailableException when NATS is away
     */
    public void ensureStream(String name, String subjects, Duration maxAge) {
        StreamConfiguration wanted = StreamConfiguration.builder()
                .name(name)
                .subjects(subjects)
                .storageType(StorageType.File)
                .retentionPolicy(RetentionPolicy.Limits)
                .maxAge(maxAge)
                .duplicateWindow(DUPLICATE_WINDOW)
                .build();
        try {
            JetStreamManagement management = connection().jetStreamManagement();
            if (management.getStreamNames().contains(name)) {
                management.updateStream(wanted);
            } else {
                management.addStream(wanted);
            }
        } catch (IOException | JetStreamApiException failure) {
            throw new EventBusUnavailableException("stream " + name + " could not be ensured", failure);
        }
    }

    /**
     * Publishes and waits until the server has stored it. The same id again within ten minutes is stored once. Goes on with the current
     * trace, unless the headers name another.
     *
     * @throws EventBusUnavailableException when no acknowledgement came in time
     */
    public void publish(String subject, String messageId, byte[] payload, Map<String, String> headers) {
        try {
            jetStream().publish(message(subject, messageId, payload, headers));
        } catch (IOException | JetStreamApiException failure) {
            throw new EventBusUnavailableException("publish to " + subject + " was not acknowledged", failure);
        }
    }

    /** As {@link #publish}, completed by the acknowledgement, or exceptionally by {@link EventBusUnavailableException}. */
    public CompletableFuture<Void> publishAsync(
            String subject, String messageId, byte[] payload, Map<String, String> headers) {
        try {
            return jetStream()
                    .publishAsync(message(subject, messageId, payload, headers))
                    .handle((ack, failure) -> {
                        if (failure != null) {
                            throw new EventBusUnavailableException(
                                    "publish to " + subject + " was not acknowledged", failure);
                        }
                        return null;
                    });
        } catch (IllegalStateException | EventBusUnavailableException failure) {
            return CompletableFuture.failedFuture(
                    new EventBusUnavailableException("publish to " + subject + " was not possible", failure));
        }
    }

    /**
     * Delivers messages one by one, in order, on a thread of their own, until closed. The handler may block, and must be idempotent:
     * messages can come again. Returning acknowledges; an exception lets the message come again after a while. What fails {@code
     * kandev.events.max-deliver} times, or with {@link IllegalArgumentException}, is set aside on {@code dead.<subject>}.
     *
     * @param durable name under which the server remembers what was acknowledged
     * @param filterSubject which of the stream's subjects
     */
    public AutoCloseable consume(String stream, String durable, String filterSubject, Consumer<Delivery> handler) {
        ConsumerConfiguration consumer =
                durable(durable, filterSubject, 1).ackWait(config.ackWait()).build();
        return measured(
                stream,
                durable,
                new Subscription(
                        this,
                        stream,
                        consumer,
                        Optional.empty(),
                        new SingleDeliveries(this, config, metrics, spans.each(handler))));
    }

    /**
     * As {@link #consume}, in batches of at most {@code maxBatch}: returning acknowledges all of them, an exception none, and the batch
     * comes again for ever. For a handler that keeps its own account of how far it came: whenever consuming begins, at first and after a
     * failure, it begins behind that, at once, whatever another consumer of this name that died had in hand.
     *
     * @param handled the last sequence of the stream that is done with; 0 for none
     */
    public AutoCloseable consumeBatches(
            String stream,
            String durable,
            String filterSubject,
            int maxBatch,
            LongSupplier handled,
            Consumer<List<Delivery>> handler) {
        ConsumerConfiguration consumer = durable(durable, filterSubject, maxBatch)
                .ackWait(config.batchAckWait())
                .build();
        return measured(
                stream,
                durable,
                new Subscription(
                        this, stream, consumer, Optional.of(handled), new BatchDeliveries(spans.batch(handler))));
    }

    /**
     * Delivers what is published from now on, in order and each message once, on a thread of its own, until closed. Nobody else's
     * consuming is affected. The handler must return quickly; what it throws lets the message come again.
     */
    public AutoCloseable follow(String stream, String filterSubject, Consumer<Delivery> handler) {
        ConsumerConfiguration consumer = durable("follow-" + UUID.randomUUID(), filterSubject, FOLLOW_BATCH)
                .ackWait(config.batchAckWait())
                .deliverPolicy(DeliverPolicy.New)
                .inactiveThreshold(FORGET_FOLLOWER)
                .build();
        return start(new Subscription(this, stream, consumer, Optional.empty(), BatchDeliveries.once(handler)));
    }

    private static ConsumerConfiguration.Builder durable(String name, String filterSubject, int maxBatch) {
        return ConsumerConfiguration.builder()
                .durable(name)
                .filterSubject(filterSubject)
                .ackPolicy(AckPolicy.Explicit)
                .deliverPolicy(DeliverPolicy.All)
                .maxAckPending(maxBatch);
    }

    private AutoCloseable measured(String stream, String durable, Subscription subscription) {
        Backlog backlog = backlogs.computeIfAbsent(durable, name -> new Backlog(this, stream, name, metrics));
        backlog.begin();
        AutoCloseable started = start(subscription);
        return () -> {
            backlog.end();
            started.close();
        };
    }

    /** Delivered and not acknowledged, or not delivered yet. */
    long pending(String stream, String durable) throws IOException, JetStreamApiException {
        ConsumerInfo consumer = connection().jetStreamManagement().getConsumerInfo(stream, durable);
        return consumer.getNumPending() + consumer.getNumAckPending();
    }

    private AutoCloseable start(Subscription subscription) {
        subscriptions.add(subscription);
        subscription.start();
        return () -> {
            subscription.close();
            subscriptions.remove(subscription);
        };
    }

    /** False only while a connection that somebody asked for does not stand. */
    public synchronized boolean isHealthy() {
        return connection == null || connection.getStatus() == Connection.Status.CONNECTED;
    }

    JetStream jetStream() {
        try {
            return connection().jetStream();
        } catch (IOException failure) {
            throw new EventBusUnavailableException("NATS is away", failure);
        }
    }

    synchronized Connection connection() {
        if (connection != null && connection.getStatus() != Connection.Status.CLOSED) {
            return connection;
        }
        if (closed) {
            throw new EventBusUnavailableException("the event bus is closed", null);
        }
        Options.Builder options = new Options.Builder()
                .servers(config.url().split(","))
                .maxReconnects(-1)
                .reconnectWait(Duration.ofMillis(200))
                .connectionTimeout(config.publishTimeout())
                .connectionListener((conn, type) -> LOG.infof("event bus %s", type))
                .errorListener(new QuietErrors());
        if (config.user().isPresent()) {
            options.userInfo(config.user().get(), config.password().orElse(""));
        }
        try {
            connection = Nats.connect(options.build());
            return connection;
        } catch (IOException failure) {
            throw new EventBusUnavailableException("NATS is away", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventBusUnavailableException("interrupted while connecting to NATS", interrupted);
        }
    }

    private static NatsMessage message(String subject, String messageId, byte[] payload, Map<String, String> headers) {
        Headers natsHeaders = new Headers();
        MessageSpans.currentParent().ifPresent(parent -> natsHeaders.put(MessageSpans.TRACE_PARENT, parent));
        headers.forEach((name, value) -> natsHeaders.put(name, value));
        natsHeaders.put(MESSAGE_ID, messageId);
        return NatsMessage.builder()
                .subject(subject)
                .headers(natsHeaders)
                .data(payload)
                .build();
    }

    @PreDestroy
    void close() throws InterruptedException {
        subscriptions.forEach(Subscription::callOff);
        subscriptions.forEach(Subscription::close);
        synchronized (this) {
            closed = true;
            if (connection != null) {
                connection.close();
            }
        }
    }

    /** One line per trouble; the library's own listener prints a page. */
    private static final class QuietErrors implements ErrorListener {

        @Override
        public void errorOccurred(Connection connection, String error) {
            LOG.warnf("event bus error=%s", error);
        }

        @Override
        public void exceptionOccurred(Connection connection, Exception failure) {
            LOG.debugf(failure, "event bus trouble");
        }
    }

    /** Ready while the connection to NATS stands, or where none is needed. */
    @Readiness
    @ApplicationScoped
    static class Health implements HealthCheck {

        private final EventBus bus;

        Health(EventBus bus) {
            this.bus = bus;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("event-bus")
                    .status(bus.isHealthy())
                    .build();
        }
    }
}
