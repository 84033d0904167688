package dev.kandev.common.grpc;

import io.grpc.Channel;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Finds a service again soon after it is back. Left alone, a channel waits longer and longer between its attempts to connect, up to two
 * minutes (gRPC's connection backoff protocol), and answers all calls with UNAVAILABLE meanwhile.
 */
@ApplicationScoped
class Reconnection {

    private static final int SECONDS = 3;

    private final Instance<Channel> channels;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "grpc-reconnection"));

    Reconnection(@Any Instance<Channel> channels) {
        this.channels = channels;
    }

    void onStart(@Observes StartupEvent start) {
        thread.scheduleWithFixedDelay(() -> channels.forEach(Reconnection::hurry), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Has no effect on a channel that is connected, connecting or idle. */
    static void hurry(Channel channel) {
        if (channel instanceof ManagedChannel managed
                && managed.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
            managed.resetConnectBackoff();
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }
}
