package dev.kandev.gateway.health;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.OutboundCalls;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether a service behind answers us.
 *
 * @param needed whether the gateway is not ready without it; otherwise readiness only says so
 */
record ServiceCheck(String service, boolean needed, Channel channel, OutboundCalls calls) implements HealthCheck {

    private static final Caller SELF = Caller.service("gateway");
    private static final int SECONDS = 1;

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = trouble();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(service)
                .status(trouble.isEmpty() || !needed)
                .withData("answers", trouble.isEmpty())
                .withData("needed", needed);
        trouble.ifPresent(what -> answer.withData("error", what));
        return answer.build();
    }

    /** In our words, for everybody may ask: no address of ours is in them. */
    private Optional<String> trouble() {
        try {
            calls.as(HealthGrpc.newBlockingStub(channel), SELF)
                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            return Optional.empty();
        } catch (StatusRuntimeException failure) {
            return switch (failure.getStatus().getCode()) {
                case UNAVAILABLE -> Optional.of("cannot be reached");
                case DEADLINE_EXCEEDED -> Optional.of("did not answer within " + SECONDS + " s");
                case UNAUTHENTICATED -> Optional.of("refuses the internal token");
                default -> Optional.empty();
            };
        }
    }
}
