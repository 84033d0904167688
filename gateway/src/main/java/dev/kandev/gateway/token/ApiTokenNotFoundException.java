package dev.kandev.gateway.token;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** There is no such API token, or it is somebody else's. */
final class ApiTokenNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    ApiTokenNotFoundException(UUID id) {
        super(ErrorCode.NOT_FOUND, "there is no API token " + id);
    }
}
