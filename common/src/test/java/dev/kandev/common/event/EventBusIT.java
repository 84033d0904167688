package dev.kandev.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kandev.local.nats.NatsServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventBusIT {

    private static final Duration ACK_WAIT = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private NatsServer nats;
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private OpenTelemetrySdk tracing;
    private EventBus bus;
    private SimpleMeterRegistry metrics;

    @BeforeEach
    void start() {
        nats = NatsServer.start(directory, 0, Optional.empty());
        metrics = new SimpleMeterRegistry();
        tracing = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build())
                .build();
        bus = new EventBus(new Settings(nats.url()), metrics, tracing.getTracer("test"), false);
        bus.ensureStream("THINGS", "thing.>", Duration.ZERO);
    }

    @AfterEach
    void stop() throws Exception {
        bus.close();
        nats.close();
        tracing.close();
    }

    @Test
    void deliversInOrderAndARepeatedIdOnce() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();

        for (int i = 0; i < 100; i++) {
            publish("thing.made", "id-" + i, "n" + i);
            publish("thing.made", "id-" + i, "n" + i);
        }

        try (AutoCloseable consumer =
                bus.consume("THINGS", "reader", "thing.>", delivery -> seen.add(text(delivery)))) {
            await().until(() -> seen.size() >= 100);
        }
        assertThat(seen)
                .isEqualTo(IntStream.range(0, 100).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void aTraceGoesOnFromThePublisherToTheHandler() throws Exception {
        List<SpanContext> handled = new CopyOnWriteArrayList<>();
        Span publisher = tracing.getTracer("test").spanBuilder("change").startSpan();
        try (Scope scope = publisher.makeCurrent()) {
            publish("thing.made", "1", "traced");
        }

        try (AutoCloseable consumer = bus.consume(
                "THINGS",
                "reader",
                "thing.>",
                delivery -> handled.add(Span.current().getSpanContext()))) {
            await().until(() -> spans.getFinishedSpanItems().size() == 1);
        }

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(span.getName()).isEqualTo("process thing.made");
        assertThat(span.getParentSpanContext().getSpanId())
                .isEqualTo(publisher.getSpanContext().getSpanId());
        assertThat(handled).containsExactly(span.getSpanContext());
        assertThat(span.getTraceId()).isEqualTo(publisher.getSpanContext().getTraceId());
    }

    @Test
    void aBatchLinksToTheTracesOfItsMessages() throws Exception {
        Span publisher = tracing.getTracer("test").spanBuilder("change").startSpan();
        try (Scope scope = publisher.makeCurrent()) {
            publish("thing.made", "1", "traced");
        }

        try (AutoCloseable consumer = bus.consumeBatches("THINGS", "reader", "thing.>", 5, () -> 0, batch -> {})) {
            await().until(() -> spans.getFinishedSpanItems().size() == 1);
        }

        assertThat(spans.getFinishedSpanItems().get(0).getLinks())
                .extracting(link -> link.getSpanContext().getSpanId())
                .containsExactly(publisher.getSpanContext().getSpanId());
    }

    @Test
    void tellsHowMuchAConsumerHasNotAcknowledged() throws Exception {
        for (int i = 0; i < 10; i++) {
            publish("thing.made", "id-" + i, "n" + i);
        }
        CompletableFuture<Void> handled = new CompletableFuture<>();

        try (AutoCloseable consumer =
                bus.consumeBatches("THINGS", "reader", "thing.>", 5, () -> 0, batch -> handled.join())) {
            await().ignoreExceptions().until(() -> bus.pending("THINGS", "reader") == 10);
            assertThat(metrics.get("kandev.events.pending")
                            .tag("consumer", "reader")
                            .gauge()
                            .value())
                    .isEqualTo(10);
            handled.complete(null);
            await().until(() -> bus.pending("THINGS", "reader") == 0);
        }
        assertThat(metrics.get("kandev.events.pending").gauge().value()).isNaN();
    }

    @Test
    void deliversInBatchesAndAFailedBatchAgain() throws Exception {
        AtomicInteger failures = new AtomicInteger(1);
        AtomicLong done = new AtomicLong();
        List<String> seen = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 500; i++) {
            publish("thing.made", "id-" + i, "n" + i);
        }

        Consumer<List<Delivery>> failsOnce = batch -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
            }
            batch.forEach(delivery -> seen.add(text(delivery)));
            done.addAndGet(batch.size());
        };
        try (AutoCloseable consumer = bus.consumeBatches("THINGS", "reader", "thing.>", 100, done::get, failsOnce)) {
            await().until(() -> seen.size() >= 500);
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void aSuccessorGetsAtOnceWhatItsPredecessorHadInHand() throws Exception {
        for (int i = 0; i < 10; i++) {
            publish("thing.made", "id-" + i, "n" + i);
        }
        CompletableFuture<Void> inHand = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        List<String> seen = new CopyOnWriteArrayList<>();

        try (AutoCloseable predecessor = bus.consumeBatches("THINGS", "reader", "thing.>", 10, () -> 0, batch -> {
            inHand.complete(null);
            released.join();
        })) {
            inHand.join();
            try (AutoCloseable successor = bus.consumeBatches(
                    "THINGS",
                    "reader",
                    "thing.>",
                    10,
                    () -> 3,
                    batch -> batch.forEach(delivery -> seen.add(text(delivery))))) {
                await().atMost(ACK_WAIT.dividedBy(2)).until(() -> seen.size() == 7);
            } finally {
                released.complete(null);
            }
        }
        assertThat(seen).containsExactly("n3", "n4", "n5", "n6", "n7", "n8", "n9");
    }

    @Test
    void deliversAllOfAStreamThatEndsBeforeWhatIsDoneWith() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        publish("thing.made", "1", "of another stream");

        try (AutoCloseable consumer = bus.consumeBatches(
                "THINGS",
                "reader",
                "thing.>",
                10,
                () -> 5_000,
                batch -> batch.forEach(delivery -> seen.add(text(delivery))))) {
            await().until(() -> !seen.isEmpty());
            publish("thing.made", "2", "and what comes");
            await().until(() -> seen.size() == 2);
        }
        assertThat(seen).containsExactly("of another stream", "and what comes");
    }

    @Test
    void consumesAgainWhenTheServerHasForgottenTheConsumer() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (AutoCloseable consumer =
                bus.consume("THINGS", "reader", "thing.>", delivery -> seen.add(text(delivery)))) {
            publish("thing.made", "1", "before");
            await().until(() -> seen.size() == 1);
            bus.connection().jetStreamManagement().deleteConsumer("THINGS", "reader");
            publish("thing.made", "2", "after");

            await().atMost(Duration.ofSeconds(30)).until(() -> seen.contains("after"));
        }
    }

    @Test
    void goesOnWhereItsDurableNameLeftOff() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        publish("thing.made", "1", "first");
        try (AutoCloseable consumer =
                bus.consume("THINGS", "reader", "thing.>", delivery -> seen.add(text(delivery)))) {
            await().until(() -> seen.size() == 1);
        }

        publish("thing.made", "2", "second");

        try (AutoCloseable consumer =
                bus.consume("THINGS", "reader", "thing.>", delivery -> seen.add(text(delivery)))) {
            await().until(() -> seen.size() == 2);
        }
        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void aFollowerGetsWhatIsPublishedFromNowOnAndGoesOnAfterAnOutage() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        publish("thing.made", "1", "before");
        try (AutoCloseable follower = bus.follow("THINGS", "thing.>", delivery -> seen.add(text(delivery)))) {
            AtomicInteger tries = new AtomicInteger();
            await().until(() -> {
                publish("thing.made", "try-" + tries.incrementAndGet(), "begun");
                return !seen.isEmpty();
            });
            int port = URI.create(nats.url()).getPort();
            nats.close();
            nats = NatsServer.start(directory, port, Optional.empty());
            await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> {
                publish("thing.made", "2", "after");
                return true;
            });
            await().until(() -> seen.contains("after"));
        }
        assertThat(seen).doesNotContain("before").containsOnlyOnce("after");
    }

    @Test
    void setsAsideWhatIsPoisonAndDeliversTheRest() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        List<Delivery> dead = new CopyOnWriteArrayList<>();
        publish("thing.made", "1", "poison");
        publish("thing.made", "2", "good");

        try (AutoCloseable consumer = bus.consume("THINGS", "reader", "thing.>", delivery -> {
            if (text(delivery).equals("poison")) {
                throw new IllegalArgumentException("not to be understood");
            }
            seen.add(text(delivery));
        })) {
            await().until(() -> seen.size() == 1);
        }
        try (AutoCloseable consumer = bus.consume("DEAD", "undertaker", "dead.>", dead::add)) {
            await().until(() -> dead.size() == 1);
        }
        assertThat(dead.get(0).subject()).isEqualTo("dead.thing.made");
        assertThat(dead.get(0).headers()).containsEntry("Kandev-Error", "not to be understood");
    }

    @Test
    void saysThatAPublishWithoutAServerFailed() {
        nats.close();

        assertThatThrownBy(() -> publish("thing.made", "1", "lost")).isInstanceOf(EventBusUnavailableException.class);
    }

    @Test
    void reconnectsToAServerThatCameBack() throws Exception {
        int port = nats.port();
        List<String> seen = new CopyOnWriteArrayList<>();
        try (AutoCloseable consumer =
                bus.consume("THINGS", "reader", "thing.>", delivery -> seen.add(text(delivery)))) {
            publish("thing.made", "1", "before");
            await().until(() -> seen.contains("before"));

            nats.close();
            nats = NatsServer.start(directory, port, Optional.empty());

            await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> {
                publish("thing.made", "2", "after");
                return true;
            });
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.contains("after"));
        }
        assertThat(seen).containsExactly("before", "after");
    }

    private void publish(String subject, String id, String text) {
        bus.publish(subject, id, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static String text(Delivery delivery) {
        return new String(delivery.payload(), StandardCharsets.UTF_8);
    }

    private record Settings(String url) implements EventBusConfig {

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Duration publishTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration ackWait() {
            return ACK_WAIT;
        }

        @Override
        public Duration batchAckWait() {
            return ACK_WAIT;
        }

        @Override
        public int maxDeliver() {
            return 3;
        }
    }
}
