package dev.kandev.orchestrator.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import io.quarkus.websockets.next.CloseReason;

/** A stream has to end for what its client does. */
public final class ClientFaultException extends KandevException {

    private static final long serialVersionUID = 1L;

    private final transient CloseReason reason;

    private ClientFaultException(ErrorCode code, CloseReason reason) {
        super(code, reason.getMessage());
        this.reason = reason;
    }

    /** It does not take in time what is sent. */
    public static ClientFaultException tooSlow() {
        return new ClientFaultException(ErrorCode.TOO_MANY, StreamEnd.TOO_SLOW);
    }

    /** It keeps sending what nobody understands, or faster than it can be worked off. */
    public static ClientFaultException unruly() {
        return new ClientFaultException(ErrorCode.INVALID_INPUT, StreamEnd.UNRULY);
    }

    /** What the client is told. */
    CloseReason reason() {
        return reason;
    }
}
