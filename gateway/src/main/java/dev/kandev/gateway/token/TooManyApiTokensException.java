package dev.kandev.gateway.token;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** A user has as many API tokens as one may have. */
final class TooManyApiTokensException extends KandevException {

    private static final long serialVersionUID = 1L;

    TooManyApiTokensException(int most) {
        super(ErrorCode.NOT_ALLOWED, "you have " + most + " API tokens, which is the most; revoke one first");
    }
}
