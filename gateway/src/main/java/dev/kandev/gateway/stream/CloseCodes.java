package dev.kandev.gateway.stream;

import io.quarkus.websockets.next.CloseReason;

/** WebSocket close codes on their way through (RFC 6455, 7.4). */
final class CloseCodes {

    /** Service restart: connect again with the cursor. */
    static final int TRY_AGAIN = 1012;

    /** Try again later: the client says more than is taken. */
    static final int TOO_MUCH = 1013;

    /** This gateway ends. */
    static final int GOING_AWAY = 1001;

    /** Ours: the token has expired, or the account is disabled. */
    static final int SIGNED_OUT = 4401;

    /** Ours: the stream is unknown, or not for this user. */
    static final int NOT_VISIBLE = 4403;

    private static final int NORMAL = 1000;
    private static final int NO_STATUS = 1005;
    private static final int ABNORMAL = 1006;

    private CloseCodes() {}

    /** What the client is told: a vanished orchestrator is a reason to come back. */
    static int ofUpstream(Short code) {
        if (code == null || code == ABNORMAL || code == GOING_AWAY) {
            return TRY_AGAIN;
        }
        return code == NO_STATUS ? NORMAL : code;
    }

    /** What the orchestrator is told: 1005 and 1006 may not be sent. */
    static short ofClient(CloseReason reason) {
        if (reason == null || reason.getCode() == NO_STATUS || reason.getCode() == ABNORMAL) {
            return NORMAL;
        }
        return (short) reason.getCode();
    }
}
