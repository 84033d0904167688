package dev.kandev.local.backup;

import dev.kandev.local.problem.LocalModeException;
import java.io.IOException;

/** A backup cannot be written or restored. What was there before is as it was. */
public final class BackupException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, IOException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
