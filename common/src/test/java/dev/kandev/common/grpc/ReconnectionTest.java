package dev.kandev.common.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconnectionTest {

    @ParameterizedTest
    @EnumSource(ConnectivityState.class)
    void hurriesAChannelThatWaitsToConnectAgainAndNoOther(ConnectivityState state) {
        WatchedChannel channel = new WatchedChannel(state);

        Reconnection.hurry(channel);

        assertThat(channel.hurried).isEqualTo(state == ConnectivityState.TRANSIENT_FAILURE);
    }

    /** In one state for ever; whoever asks does not bring it to connect. */
    private static final class WatchedChannel extends ManagedChannel {

        private final ConnectivityState state;
        private boolean hurried;

        WatchedChannel(ConnectivityState state) {
            this.state = state;
        }

        @Override
        public ConnectivityState getState(boolean connect) {
            assertThat(connect).isFalse();
            return state;
        }

        @Override
        public void resetConnectBackoff() {
            hurried = true;
        }

        @Override
        public ManagedChannel shutdown() {
            return this;
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public ManagedChannel shutdownNow() {
            return this;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }

        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String authority() {
            return "watched";
        }
    }
}
