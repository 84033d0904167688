package dev.kandev.analyst.git;

/** A git command failed; the message is what git said. */
public final class GitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GitException(String message) {
        super(message);
    }
}
