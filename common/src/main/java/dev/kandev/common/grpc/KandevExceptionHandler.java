package dev.kandev.common.grpc;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.error.KandevException.FieldError;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Turns whatever a gRPC service throws into a status. What nobody foresaw is logged in full and answered blandly. */
@ApplicationScoped
public class KandevExceptionHandler implements ExceptionHandlerProvider {

    private static final Logger LOG = Logger.getLogger(KandevExceptionHandler.class);

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(Listener<Q> listener, ServerCall<Q, A> call, Metadata headers) {
        return new ExceptionHandler<>(listener, call, headers) {
            @Override
            protected void handleException(Throwable failure, ServerCall<Q, A> failed, Metadata metadata) {
                StatusRuntimeException status = (StatusRuntimeException) transform(failure);
                Metadata trailers = status.getTrailers();
                failed.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
            }
        };
    }

    @Override
    public Throwable transform(Throwable failure) {
        if (failure instanceof KandevException expected) {
            return GrpcErrors.toStatus(expected);
        }
        if (failure instanceof ConstraintViolationException invalid) {
            return GrpcErrors.toStatus(new InvalidInputException(invalid.getConstraintViolations().stream()
                    .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                    .toList()));
        }
        if (failure instanceof StatusRuntimeException status) {
            return status;
        }
        if (failure instanceof StatusException status) {
            return status.getStatus().asRuntimeException(status.getTrailers());
        }
        LOG.errorf(failure, "call failed unexpectedly");
        return GrpcErrors.toStatus(new KandevException(ErrorCode.INTERNAL, "internal error"));
    }
}
