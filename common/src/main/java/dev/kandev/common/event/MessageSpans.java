package dev.kandev.common.event;

import dev.kandev.common.trace.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.function.Consumer;

/** Spans around the handling of messages. */
record MessageSpans(Tracer tracer) {

    /** Each goes on with its publisher's trace. */
    Consumer<Delivery> each(Consumer<Delivery> handler) {
        return delivery -> {
            SpanBuilder span = span(delivery.subject())
                    .setParent(TraceParent.of(delivery.headers()))
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
            batch.forEach(delivery -> span.addLink(
                    Span.fromContext(TraceParent.of(delivery.headers())).getSpanContext()));
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
