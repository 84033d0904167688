package dev.kandev.common.error;

import io.grpc.Status;
import java.util.Locale;
import java.util.Optional;

/** Every way in which a call can go wrong, with its one mapping to gRPC and HTTP. */
public enum ErrorCode {
    INVALID_INPUT(Status.Code.INVALID_ARGUMENT, 400, false),
    UNAUTHENTICATED(Status.Code.UNAUTHENTICATED, 401, false),
    FORBIDDEN(Status.Code.PERMISSION_DENIED, 403, false),
    /** Unknown, or not to be seen by this caller. */
    NOT_FOUND(Status.Code.NOT_FOUND, 404, false),
    ALREADY_EXISTS(Status.Code.ALREADY_EXISTS, 409, false),
    /** Somebody else changed it first; read it again. */
    CONFLICT(Status.Code.ABORTED, 409, false),
    /** Not in its present state. */
    NOT_ALLOWED(Status.Code.FAILED_PRECONDITION, 409, false),
    TOO_MANY(Status.Code.RESOURCE_EXHAUSTED, 429, true),
    INTERNAL(Status.Code.INTERNAL, 500, false),
    UNAVAILABLE(Status.Code.UNAVAILABLE, 503, true),
    TIMEOUT(Status.Code.DEADLINE_EXCEEDED, 504, true);

    private final Status.Code grpcStatus;
    private final int httpStatus;
    private final boolean retryable;

    ErrorCode(Status.Code grpcStatus, int httpStatus, boolean retryable) {
        this.grpcStatus = grpcStatus;
        this.httpStatus = httpStatus;
        this.retryable = retryable;
    }

    /** Lower case with underscores; the reason in {@code google.rpc.ErrorInfo}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The gRPC status code. */
    public Status.Code grpcStatus() {
        return grpcStatus;
    }

    /** The HTTP status. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Whether the same call may succeed later. */
    public boolean retryable() {
        return retryable;
    }

    /** The code with this gRPC status; empty where we never use that status. */
    public static Optional<ErrorCode> ofGrpc(Status.Code status) {
        for (ErrorCode code : values()) {
            if (code.grpcStatus == status) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
