package dev.kandev.gateway.client;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;

/** Tells that a service said nothing from what it said: our services give details with every failure, transport has none. */
final class Silence {

    private Silence() {}

    static boolean is(Status status, Metadata trailers) {
        return (status.getCode() == Status.Code.UNAVAILABLE || status.getCode() == Status.Code.DEADLINE_EXCEEDED)
                && StatusProto.fromStatusAndTrailers(status, trailers).getDetailsCount() == 0;
    }
}
