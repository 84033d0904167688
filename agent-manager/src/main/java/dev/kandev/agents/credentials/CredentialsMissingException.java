package dev.kandev.agents.credentials;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** A credential without which the agent cannot start is not set on this host. */
public final class CredentialsMissingException extends KandevException {

    private static final long serialVersionUID = 1L;

    CredentialsMissingException(String name) {
        super(ErrorCode.NOT_ALLOWED, "the credential " + name + " is not set in the environment of agent-manager");
    }
}
