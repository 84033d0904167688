package dev.kandev.common.grpc;

import io.grpc.Context;
import java.util.Optional;
import java.util.UUID;

/**
 * On whose behalf a call is made.
 *
 * @param kind a user, or one of our services acting for itself
 * @param id a UUID for users, a name for services
 */
public record Caller(Kind kind, String id) {

    /** Header of internal HTTP and WebSocket requests; gRPC uses it in lower case. */
    public static final String HEADER = "Kandev-Caller";

    static final Context.Key<Caller> CONTEXT_KEY = Context.key("kandev-caller");

    /** Who can call. */
    public enum Kind {
        USER,
        SERVICE
    }

    /** A signed-in user. */
    public static Caller user(UUID id) {
        return new Caller(Kind.USER, id.toString());
    }

    /** One of our services, for example {@code orchestrator}. */
    public static Caller service(String name) {
        return new Caller(Kind.SERVICE, name);
    }

    /** Reads {@link #asHeader()} back; empty for anything else. */
    public static Optional<Caller> parse(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.startsWith("service:") && header.length() > "service:".length()) {
            return Optional.of(service(header.substring("service:".length())));
        }
        if (header.startsWith("user:")) {
            try {
                return Optional.of(user(UUID.fromString(header.substring("user:".length()))));
            } catch (IllegalArgumentException noUuid) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * The caller of the gRPC call that this thread serves.
     *
     * @throws IllegalStateException outside of a call
     */
    public static Caller current() {
        Caller caller = CONTEXT_KEY.get();
        if (caller == null) {
            throw new IllegalStateException("no gRPC call is being served here");
        }
        return caller;
    }

    /** {@code user:<uuid>} or {@code service:<name>}; also the actor of events. */
    public String asHeader() {
        return (kind == Kind.USER ? "user:" : "service:") + id;
    }

    /** Whether one of our services acts for itself. */
    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** Empty for services. */
    public Optional<UUID> userId() {
        return kind == Kind.USER ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
