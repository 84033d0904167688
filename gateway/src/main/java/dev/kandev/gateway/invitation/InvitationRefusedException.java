package dev.kandev.gateway.invitation;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** An invitation is unknown, used, withdrawn, expired, or somebody else's: which of these is not told. */
public final class InvitationRefusedException extends KandevException {

    private static final long serialVersionUID = 1L;

    InvitationRefusedException() {
        super(ErrorCode.FORBIDDEN, "the invitation is not good, or no longer, or for another email");
    }
}
