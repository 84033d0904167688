package dev.kandev.common.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Spans around the handling of messages, and the header of W3C Trace Context that carries them from their publisher. */
public record MessageSpans(Tracer tracer) {

    /** Name of the header. */
    public static final String TRACE_PARENT = "traceparent";

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    /** Names the current span as the header does; empty when there is none, as when tracing is off. */
    public static Optional<String> currentParent() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
        return Optional.ofNullable(headers.get(TRACE_PARENT));
    }

    /** The context of the span that these headers name; without one, that of a new trace. */
    private static Context parent(Map<String, String> headers) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
    }

    /** Each goes on with its publisher's trace. */
    Consumer<Delivery> each(Consumer<Delivery> handler) {
        return delivery -> {
            SpanBuilder span = span(delivery.subject())
                    .setParent(parent(delivery.headers()))
                    .setAttribute("messaging.destination.name", delivery.subject())
                    .setAttribute("messaging.message.id", delivery.messageId());
            within(span.startSpan(), () -> handler.accept(delivery));
        };
    }

    /** A batch is a trace of its own, which links to those of its publishers. */
    Consumer<List<Delivery>> batch(Consumer<List<Delivery>> handler) {
        return batch -> {
            SpanBuilder span = span(batch.get(0).subject())
                    .setNoParent()
                    .setAttribute("messaging.batch.message_count", batch.size());
            batch.forEach(delivery ->
                    span.addLink(Span.fromContext(parent(delivery.headers())).getSpanContext()));
            within(span.startSpan(), () -> handler.accept(batch));
        };
    }

    /** Named by the first two words of the subject: further ones are ids. */
    private SpanBuilder span(String subject) {
        String[] words = subject.split("\\.", 3);
        String kind = words.length < 2 ? subject : words[0] + "." + words[1];
        return tracer.spanBuilder("process " + kind)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "nats");
    }

    private static void within(Span span, Runnable work) {
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException failure) {
            span.recordException(failure);
            span.setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            span.end();
        }
    }
}
