package dev.kandev.local.supervise;

import dev.kandev.local.problem.LocalModeException;
import java.util.List;

/** A part did not become ready. */
public final class StartFailedException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastLines;

    /** {@code lastLines} of its log, possibly none. */
    public StartFailedException(String part, String why, List<String> lastLines, Throwable cause) {
        super(part + " did not start: " + why, cause);
        this.lastLines = List.copyOf(lastLines);
    }

    /** What the part said last. */
    public List<String> lastLines() {
        return lastLines;
    }
}
