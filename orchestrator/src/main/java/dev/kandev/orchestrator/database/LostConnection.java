package dev.kandev.orchestrator.database;

import java.sql.SQLException;
import java.util.Set;

/** Recognizes a failure that is the connection's, not the statement's (PostgreSQL, appendix A: error codes). */
final class LostConnection {

    /** Connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private static final int MAX_DEPTH = 20;

    private LostConnection() {}

    /** Whether such a failure is among the causes, or among what was suppressed on the way. */
    static boolean isBehind(Throwable failure) {
        return isBehind(failure, MAX_DEPTH);
    }

    private static boolean isBehind(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        if (failure instanceof SQLException sql && isOfConnection(sql)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (isBehind(suppressed, depth - 1)) {
                return true;
            }
        }
        return isBehind(failure.getCause(), depth - 1);
    }

    private static boolean isOfConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
    }
}
