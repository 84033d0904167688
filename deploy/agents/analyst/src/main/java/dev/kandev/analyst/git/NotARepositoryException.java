package dev.kandev.analyst.git;

import java.nio.file.Path;

/** The directory is not the top of a git working tree. */
public final class NotARepositoryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String details;

    NotARepositoryException(Path directory, String details) {
        super("not a git repository: " + directory);
        this.details = details;
    }

    /** What git or the file system said about it. */
    public String details() {
        return details;
    }
}
