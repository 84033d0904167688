package dev.kandev.gateway.user;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** Somebody wants an account, but only the first one registers itself. */
public final class RegistrationClosedException extends KandevException {

    private static final long serialVersionUID = 1L;

    RegistrationClosedException() {
        super(ErrorCode.FORBIDDEN, "registration is closed; ask an administrator for an account");
    }
}
