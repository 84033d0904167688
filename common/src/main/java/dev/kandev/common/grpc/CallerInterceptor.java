package dev.kandev.common.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets in only calls that present the internal token, and tells the service who calls. */
@ApplicationScoped
@GlobalInterceptor
public class CallerInterceptor implements ServerInterceptor {

    private final InternalToken token;

    CallerInterceptor(InternalToken token) {
        this.token = token;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (!token.matches(headers.get(InternalToken.METADATA_KEY))) {
            return refuse(call, "the internal token is missing or wrong");
        }
        Optional<Caller> caller = Caller.parse(headers.get(InternalToken.CALLER_KEY));
        if (caller.isEmpty()) {
            return refuse(call, "the acting user or service is missing or malformed");
        }
        Context context = Context.current().withValue(Caller.CONTEXT_KEY, caller.get());
        return Contexts.interceptCall(context, call, headers, next);
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, String why) {
        call.close(Status.UNAUTHENTICATED.withDescription(why), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
