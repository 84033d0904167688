package dev.kandev.gateway.invitation;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** There is no such invitation. */
public final class InvitationNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    InvitationNotFoundException(UUID id) {
        super(ErrorCode.NOT_FOUND, "there is no invitation " + id);
    }
}
