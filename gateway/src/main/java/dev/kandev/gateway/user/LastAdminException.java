package dev.kandev.gateway.user;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** Without this account nobody could manage users any more. */
public final class LastAdminException extends KandevException {

    private static final long serialVersionUID = 1L;

    LastAdminException(UUID id) {
        super(
                ErrorCode.NOT_ALLOWED,
                "user " + id + " is the last administrator who is not disabled; make somebody else one first");
    }
}
