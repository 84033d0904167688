package dev.kandev.gateway.task;

import dev.kandev.common.error.InvalidInputException;
import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A task's version as an entity tag. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private Versions() {}

    static EntityTag tag(TaskView task) {
        return new EntityTag(Long.toString(task.version()));
    }

    /** The version that the client saw; empty without the header, and for {@code *}. */
    static OptionalLong ifMatch(String header) {
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw new InvalidInputException("If-Match", "must be the ETag of the task, for example \"3\"");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
