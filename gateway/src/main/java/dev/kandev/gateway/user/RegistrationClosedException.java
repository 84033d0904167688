package dev.kandev.gateway.user;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** Somebody wants an account, but strangers may not register. */
public final class RegistrationClosedException extends KandevException {

    private static final long serialVersionUID = 1L;

    public RegistrationClosedException(UserConfig.Registration registration) {
        super(
                ErrorCode.FORBIDDEN,
                registration == UserConfig.Registration.INVITATION
                        ? "registration is by invitation; ask an administrator for one"
                        : "registration is closed; ask an administrator for an account");
    }
}
