package dev.kandev.local.demo;

import dev.kandev.local.problem.LocalModeException;

/** The demo cannot go on; the message says why, and what the user can do. */
final class DemoException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }

    DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
