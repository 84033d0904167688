package dev.kandev.local.home;

import dev.kandev.local.problem.LocalModeException;
import java.nio.file.Path;

/** A program of Kandev's own is missing. */
public final class NotBuiltException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    NotBuiltException(Path program) {
        super(program + " is not built: run ./kandev without KANDEV_SKIP_BUILD, or ./mvnw package");
    }
}
