package dev.kandev.gateway.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors.CheckedForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Refuses calls to a service that does not answer, with UNAVAILABLE and at once: one that hangs costs a few deadlines, and not one for
 * each request. Every answer is one, a refusal too.
 */
final class Breaker implements ClientInterceptor {

    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final String service;
    private final Duration patience;
    private final Guard guard;
    private final long delayNanos;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile long openedNanos;

    /**
     * @param patience calls that may take longer are slow by nature: that they took too long says nothing of the service, and none of
     *     them is the one that is tried, for the others would wait for it
     */
    Breaker(String service, BreakerConfig config, Duration patience) {
        this.service = service;
        this.patience = patience;
        this.delayNanos = config.delay().toNanos();
        this.guard = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.failures())
                .failureRatio(1)
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(this::change)
                .done()
                .build();
    }

    /** Whether calls go through. */
    boolean isClosed() {
        return state == CircuitBreakerState.CLOSED;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        boolean mayBeSlow = options.getDeadline() == null
                || options.getDeadline().timeRemaining(TimeUnit.MILLISECONDS) > patience.toMillis();
        return new CheckedForwardingClientCall<>(next.newCall(method, options)) {

            @Override
            protected void checkedStart(Listener<A> listener, Metadata headers) {
                boolean isTrial = !isClosed() && !mayBeSlow;
                if (isTrial && !mayTry()) {
                    throw Status.UNAVAILABLE
                            .withDescription(service + " does not answer, and is not asked for now")
                            .asRuntimeException();
                }
                delegate().start(watched(listener, mayBeSlow, isTrial), headers);
            }
        };
    }

    /** One at a time, when the service was left alone for a while. */
    private boolean mayTry() {
        return System.nanoTime() - openedNanos >= delayNanos && trying.compareAndSet(false, true);
    }

    private <A> ClientCall.Listener<A> watched(ClientCall.Listener<A> listener, boolean mayBeSlow, boolean isTrial) {
        return new SimpleForwardingClientCallListener<>(listener) {

            @Override
            public void onClose(Status status, Metadata trailers) {
                boolean saysNothing = status.getCode() == Status.Code.CANCELLED
                        || mayBeSlow && status.getCode() == Status.Code.DEADLINE_EXCEEDED;
                if (!saysNothing) {
                    count(Silence.is(status, trailers) ? status.asRuntimeException() : null);
                }
                if (isTrial) {
                    trying.set(false);
                }
                super.onClose(status, trailers);
            }
        };
    }

    /**
     * A call ends on another thread than it began on, so the guard is told of calls when they have ended.
     *
     * @param silence null when there was an answer
     */
    private void count(StatusRuntimeException silence) {
        try {
            guard.get(
                    () -> {
                        if (silence != null) {
                            throw silence;
                        }
                        return null;
                    },
                    Void.class);
        } catch (StatusRuntimeException | CircuitBreakerOpenException counted) {
            LOG.debugf(
                    "call had no answer, or its answer came late service=%s error=%s", service, counted.getMessage());
        }
    }

    /** Trials are not told of: only what comes of them. */
    private void change(CircuitBreakerState next) {
        CircuitBreakerState before = state;
        openedNanos = System.nanoTime();
        state = next;
        if (next == CircuitBreakerState.CLOSED) {
            LOG.infof("service answers again service=%s", service);
        } else if (before == CircuitBreakerState.CLOSED) {
            LOG.warnf("service does not answer, calls are refused service=%s", service);
        }
    }
}
