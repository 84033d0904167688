package dev.kandev.common.grpc;

import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prepares stubs for calls to other services: deadline, internal token, caller. */
@ApplicationScoped
public class OutboundCalls {

    private final InternalToken token;
    private final Duration deadline;

    OutboundCalls(
            InternalToken token,
            @ConfigProperty(name = "kandev.calls.deadline", defaultValue = "10s") Duration deadline) {
        this.token = token;
        this.deadline = deadline;
    }

    /** How long a call may take, unless its stub grants it more. */
    public Duration deadline() {
        return deadline;
    }

    /** A stub for one call, made now: its deadline runs from here. */
    public <S extends AbstractStub<S>> S as(S stub, Caller caller) {
        Metadata headers = new Metadata();
        headers.put(InternalToken.METADATA_KEY, token.value());
        headers.put(InternalToken.CALLER_KEY, caller.asHeader());
        return stub.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
