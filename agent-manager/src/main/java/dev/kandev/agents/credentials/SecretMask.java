package dev.kandev.agents.credentials;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Replaces known secrets wherever they appear, plain or escaped as in JSON. Immutable. */
public final class SecretMask {

    private static final String MASK = "***";
    /** Shorter values would mask ordinary words. */
    private static final int MIN_LENGTH = 6;

    private final List<String> secrets;

    public SecretMask(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= MIN_LENGTH)
                .flatMap(secret -> Stream.of(
                        secret, new String(JsonStringEncoder.getInstance().quoteAsString(secret))))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text with every secret replaced by three asterisks. */
    public String apply(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
