package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.problem.LocalModeException;

/** Another launcher runs this home. */
public final class AlreadyUpException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    AlreadyUpException(Home home) {
        super("another launcher runs Kandev in " + home.path());
    }
}
