package dev.kandev.orchestrator.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What is done with a database session of one's own. All methods are called by one thread. */
public interface SessionUse {

    /** The session is new. */
    default void begin(Connection connection) throws SQLException {}

    /**
     * The next step; called again and again while the session lasts. Touches the connection, so that a session that
     * ended is noticed, and blocks for about a second at most.
     *
     * @return how long to rest before the next step
     */
    Duration step(Connection connection) throws SQLException;

    /** The session is over, or is about to be closed by us; also called when {@link #begin} failed. */
    default void end() {}
}
