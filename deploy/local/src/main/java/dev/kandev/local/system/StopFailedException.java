package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.problem.LocalModeException;

/** Something did not end, not even when it was killed. */
public final class StopFailedException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    StopFailedException(Home home) {
        super("not everything has ended; the process ids are in " + home.run());
    }
}
