package dev.kandev.common.event;

import io.nats.client.Connection;
import io.nats.client.ErrorListener;
import org.jboss.logging.Logger;

/** One line per trouble; the library's own listener prints a page. */
final class QuietErrors implements ErrorListener {

    private static final Logger LOG = Logger.getLogger(QuietErrors.class);

    @Override
    public void errorOccurred(Connection connection, String error) {
        LOG.warnf("event bus error=%s", error);
    }

    @Override
    public void exceptionOccurred(Connection connection, Exception failure) {
        LOG.debugf(failure, "event bus trouble");
    }
}
