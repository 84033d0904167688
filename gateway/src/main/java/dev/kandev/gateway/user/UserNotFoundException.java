package dev.kandev.gateway.user;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** There is no such account. */
public final class UserNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    UserNotFoundException(UUID id) {
        super(ErrorCode.NOT_FOUND, "there is no user " + id);
    }
}
