package dev.kandev.gateway.client;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Values that every feature translates. */
public final class ProtoValues {

    private ProtoValues() {}

    /** Null where proto says absent. */
    public static Instant instant(boolean present, Timestamp time) {
        return present ? Instant.ofEpochSecond(time.getSeconds(), time.getNanos()) : null;
    }

    /** The other way round. */
    public static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    /** An enum constant without its prefix, for example RUNNING; null where it is unspecified. */
    public static String name(Enum<?> value, String prefix) {
        String name = value.name().startsWith(prefix) ? value.name().substring(prefix.length()) : value.name();
        return name.equals("UNSPECIFIED") || name.equals("UNRECOGNIZED") ? null : name;
    }

    /** Null for the empty string that stands for absence. */
    public static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
