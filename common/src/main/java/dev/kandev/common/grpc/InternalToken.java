package dev.kandev.common.grpc;

import io.grpc.Metadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret that tells a call from one of our services from anybody else's. */
@ApplicationScoped
public class InternalToken {

    /** Header of internal HTTP and WebSocket requests; gRPC uses it in lower case. */
    public static final String HEADER = "Kandev-Internal-Token";

    static final Metadata.Key<String> METADATA_KEY = Metadata.Key.of(HEADER, Metadata.ASCII_STRING_MARSHALLER);
    static final Metadata.Key<String> CALLER_KEY = Metadata.Key.of(Caller.HEADER, Metadata.ASCII_STRING_MARSHALLER);

    private static final int MIN_LENGTH = 32;

    private final byte[] expected;

    InternalToken(@ConfigProperty(name = "kandev.internal.token") String token) {
        if (token.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("kandev.internal.token needs at least " + MIN_LENGTH + " characters");
        }
        this.expected = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in constant time; null never matches. */
    public boolean matches(String presented) {
        return presented != null && MessageDigest.isEqual(expected, presented.getBytes(StandardCharsets.UTF_8));
    }

    /** What an internal request has to present. Never log it. */
    public String value() {
        return new String(expected, StandardCharsets.UTF_8);
    }
}
