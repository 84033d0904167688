package dev.kandev.agents.type;

import java.util.Locale;

/** A number of bytes. */
public record ByteSize(long bytes) {

    private static final String UNITS = "kmgt";

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("not a size in bytes: " + bytes);
        }
    }

    /**
     * Reads it as agent types and the configuration have it: a whole number, with or without k, m, g or t.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ByteSize valueOf(String text) {
        String value = text.toLowerCase(Locale.ROOT);
        int unit = value.isEmpty() ? -1 : UNITS.indexOf(value.charAt(value.length() - 1));
        String number = unit < 0 ? value : value.substring(0, value.length() - 1);
        try {
            return new ByteSize(Math.multiplyExact(Long.parseLong(number), 1L << (10 * (unit + 1))));
        } catch (NumberFormatException | ArithmeticException none) {
            throw new IllegalArgumentException("not a size in bytes: " + text, none);
        }
    }
}
