package dev.kandev.local.home;

import dev.kandev.local.problem.LocalModeException;

/** A port that Kandev wants cannot be had. */
public final class PortException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    private PortException(String message, Throwable cause) {
        super(message, cause);
    }

    static PortException taken(int port, String service, Throwable cause) {
        return new PortException(
                "port " + port + ", which " + service
                        + " needs, is taken by another program: choose four free ones with"
                        + " KANDEV_PORT, for example KANDEV_PORT=18080",
                cause);
    }

    static PortException notAPort(String text, int highest) {
        return new PortException("KANDEV_PORT must be a number from 1 to " + highest + ", not '" + text + "'", null);
    }
}
