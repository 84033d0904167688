package dev.kandev.tasks.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException.FieldError;
import dev.kandev.proto.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a user decides about a task. {@code agentType, repositoryUrl, branch, startAfter} may be null.
 *
 * @param title 1 to 500 characters
 * @param description at most 100 000 characters
 * @param priority 0 to 10
 * @param metadata a JSON object of at most 64 KiB as text; empty means {@code {}}
 */
public record TaskFields(
        String title,
        String description,
        int priority,
        String agentType,
        String repositoryUrl,
        String branch,
        boolean autoStart,
        Instant startAfter,
        String metadata) {

    private static final int MAX_TITLE = 500;
    private static final int MAX_DESCRIPTION = 100_000;
    private static final int MAX_PRIORITY = 10;
    private static final int MAX_REFERENCE = 2_000;
    /** Beyond, neither the database nor protobuf can say it. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final int MAX_METADATA_BYTES = 64 * 1024;

    /** A JSON text has no other; the database takes none. */
    private static final String ESCAPED_NUL = "\\u0000";

    /** User and password ahead of the host (RFC 3986, 3.2.1). */
    private static final Pattern PASSWORD = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#@]*:[^/?#]*@");

    /** @throws InvalidInputException naming every field that is out of bounds */
    public TaskFields {
        title = title.strip();
        metadata = metadata.isBlank() ? "{}" : metadata;
        agentType = blankToNull(agentType);
        repositoryUrl = blankToNull(repositoryUrl);
        branch = blankToNull(branch);
        List<FieldError> errors = new ArrayList<>();
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            errors.add(new FieldError("title", "must have 1 to " + MAX_TITLE + " characters"));
        }
        if (description.length() > MAX_DESCRIPTION) {
            errors.add(new FieldError("description", "must have at most " + MAX_DESCRIPTION + " characters"));
        }
        if (priority < 0 || priority > MAX_PRIORITY) {
            errors.add(new FieldError("priority", "must be from 0 to " + MAX_PRIORITY));
        }
        checkText(errors, "title", title);
        checkText(errors, "description", description);
        checkReference(errors, "agent_type", agentType);
        checkReference(errors, "repository_url", repositoryUrl);
        checkNoPassword(errors, repositoryUrl);
        checkReference(errors, "branch", branch);
        if (startAfter != null && (startAfter.isBefore(EARLIEST) || startAfter.isAfter(LATEST))) {
            errors.add(new FieldError("start_after", "must be in the years 1 to 9999"));
        }
        if (!isSmallJsonObject(metadata)) {
            errors.add(new FieldError("metadata", "must be a JSON object of at most 64 KiB"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void checkText(List<FieldError> errors, String field, String value) {
        if (value.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "must not hold NUL characters"));
        }
    }

    private static void checkReference(List<FieldError> errors, String field, String value) {
        if (value != null && (value.length() > MAX_REFERENCE || value.chars().anyMatch(Character::isISOControl))) {
            errors.add(new FieldError(
                    field, "must have at most " + MAX_REFERENCE + " characters and no control characters"));
        }
    }

    /** What is stored here is shown to every member of the board. */
    private static void checkNoPassword(List<FieldError> errors, String repositoryUrl) {
        if (repositoryUrl != null && PASSWORD.matcher(repositoryUrl).find()) {
            errors.add(new FieldError(
                    "repository_url",
                    "must not hold a password or token: give it to git's credential store (~/.git-credentials)"));
        }
    }

    private static boolean isSmallJsonObject(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_METADATA_BYTES || json.contains(ESCAPED_NUL)) {
            return false;
        }
        try {
            return WireJson.mapper().readTree(json).isObject();
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }
}
