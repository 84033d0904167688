package dev.kandev.common.grpc;

import com.google.protobuf.Timestamp;
import dev.kandev.common.error.InvalidInputException;
import java.time.Instant;
import java.util.UUID;

/** Reads what every request has: ids, limits, times. */
public final class Requests {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private Requests() {}

    /** @throws InvalidInputException naming the field when it is no UUID */
    public static UUID id(String field, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException noUuid) {
            throw new InvalidInputException(field, "must be a UUID");
        }
    }

    /**
     * As it is.
     *
     * @throws InvalidInputException naming the field when it holds NUL, which the database takes nowhere
     */
    public static String text(String field, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new InvalidInputException(field, "must not hold NUL characters");
        }
        return value;
    }

    /** 0 means the default. */
    public static int limit(int value) {
        if (value < 0 || value > MAX_LIMIT) {
            throw new InvalidInputException("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return value == 0 ? DEFAULT_LIMIT : value;
    }

    /** Not negative. */
    public static int offset(int value) {
        if (value < 0) {
            throw new InvalidInputException("offset", "must not be negative");
        }
        return value;
    }

    /** As protobuf has it. */
    public static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /** As Java has it. */
    public static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
