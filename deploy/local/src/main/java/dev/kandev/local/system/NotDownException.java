package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.problem.LocalModeException;

/** Something runs in this home that must not. */
public final class NotDownException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    NotDownException(Home home) {
        super("Kandev runs in " + home.path() + ": stop it first, with ./kandev down");
    }
}
