package dev.kandev.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kandev.common.error.KandevException.FieldError;
import java.util.List;

/**
 * A failure as users see it (RFC 9457).
 *
 * @param type a URN that names the kind of failure
 * @param title the HTTP status in words
 * @param detail what went wrong this time
 * @param instance the path that was asked for
 * @param errors the fields that were refused; absent when there are none
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    /** The media type of failures. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
