package dev.kandev.local.home;

import dev.kandev.local.problem.LocalModeException;
import java.io.IOException;
import java.nio.file.Path;

/** Kandev's home cannot be made or written to. */
public final class HomeNotUsableException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    /** {@code home} is the path that could not be used. */
    public HomeNotUsableException(Path home, IOException cause) {
        super(
                "cannot write to " + home + " (" + cause.getClass().getSimpleName()
                        + "): make it writable, or set KANDEV_HOME to another directory",
                cause);
    }
}
