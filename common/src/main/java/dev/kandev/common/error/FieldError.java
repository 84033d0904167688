package dev.kandev.common.error;

/**
 * A field that was refused.
 *
 * @param field as it is named on the wire, for example {@code agent_type}
 * @param message what is wrong and what would be right
 */
public record FieldError(String field, String message) {}
