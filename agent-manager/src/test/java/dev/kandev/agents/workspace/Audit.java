package dev.kandev.agents.workspace;

import dev.kandev.agents.git.Remote;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged of the use of credentials. */
final class Audit extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger(Remote.class.getName());
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Audit() {
        logger.setLevel(Level.INFO);
        logger.addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        Object[] values = record.getParameters();
        lines.add(
                values == null || values.length == 0
                        ? record.getMessage()
                        : record.getMessage().formatted(values));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
