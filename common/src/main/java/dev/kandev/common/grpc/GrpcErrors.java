package dev.kandev.common.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.error.KandevException.FieldError;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;

/** The one mapping between our exceptions and gRPC statuses, both ways. */
public final class GrpcErrors {

    private static final String DOMAIN = "kandev.dev";

    private GrpcErrors() {}

    /** With {@code google.rpc.ErrorInfo}, and {@code google.rpc.BadRequest} where fields were refused. */
    public static StatusRuntimeException toStatus(KandevException failure) {
        Status.Builder status = Status.newBuilder()
                .setCode(failure.code().grpcStatus().value())
                .setMessage(String.valueOf(failure.getMessage()))
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setDomain(DOMAIN)
                        .setReason(failure.code().name())
                        .build()));
        if (!failure.fieldErrors().isEmpty()) {
            BadRequest.Builder details = BadRequest.newBuilder();
            for (FieldError error : failure.fieldErrors()) {
                details.addFieldViolationsBuilder().setField(error.field()).setDescription(error.message());
            }
            status.addDetails(Any.pack(details.build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    /** What a callee meant; a status that we never use becomes INTERNAL, and a broken connection UNAVAILABLE. */
    public static KandevException toException(StatusRuntimeException failure) {
        ErrorCode code = ErrorCode.ofGrpc(failure.getStatus().getCode()).orElse(ErrorCode.INTERNAL);
        List<FieldError> fields = fieldErrors(failure);
        if (!fields.isEmpty()) {
            return new InvalidInputException(fields);
        }
        String description = failure.getStatus().getDescription();
        return new KandevException(code, description == null ? code.wireName() : description, failure);
    }

    private static List<FieldError> fieldErrors(StatusRuntimeException failure) {
        List<FieldError> errors = new ArrayList<>();
        Status status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return errors;
        }
        for (Any detail : status.getDetailsList()) {
            if (detail.is(BadRequest.class)) {
                try {
                    detail.unpack(BadRequest.class)
                            .getFieldViolationsList()
                            .forEach(v -> errors.add(new FieldError(v.getField(), v.getDescription())));
                } catch (InvalidProtocolBufferException unreadable) {
                    throw new KandevException(ErrorCode.INTERNAL, "unreadable error details", unreadable);
                }
            }
        }
        return errors;
    }
}
