package dev.kandev.gateway.user;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** Another account has this e-mail address or this username. Strangers must not be told which. */
public final class AccountExistsException extends KandevException {

    private static final long serialVersionUID = 1L;

    AccountExistsException(String field) {
        super(ErrorCode.ALREADY_EXISTS, "an account with this " + field + " exists");
    }
}
