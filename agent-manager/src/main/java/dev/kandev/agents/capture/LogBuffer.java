package dev.kandev.agents.capture;

import dev.kandev.agents.log.AgentLogs;
import dev.kandev.agents.log.NewLogLine;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.time.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Raw lines on their way into the log, in batches. While the database is away it waits. */
final class LogBuffer {

    private static final Logger LOG = Logger.getLogger(LogBuffer.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));
    private static final int MAX_CHARACTERS = 4 * 1024 * 1024;

    private final CaptureSource source;
    private final String stream;
    private final AgentLogs logs;
    private final Clock clock;
    private final List<NewLogLine> lines = new ArrayList<>();
    private long characters;

    LogBuffer(CaptureSource source, String stream, AgentLogs logs, Clock clock) {
        this.source = source;
        this.stream = stream;
        this.logs = logs;
        this.clock = clock;
    }

    void add(Line line) {
        // PostgreSQL keeps every character but this one.
        String text = source.mask().apply(line.text()).replace('\0', '\uFFFD');
        lines.add(new NewLogLine(stream, line.number(), text, clock.instant()));
        characters += text.length();
    }

    boolean isFull() {
        return characters >= MAX_CHARACTERS;
    }

    /** Returns when everything added is stored. */
    void flush() throws InterruptedException {
        if (lines.isEmpty()) {
            return;
        }
        BACKOFF.insist(
                () -> logs.append(source.instanceId(), lines),
                KandevException.class::isInstance,
                away -> LOG.warnf("log waits instanceId=%s error=%s", source.instanceId(), away.getMessage()));
        lines.clear();
        characters = 0;
    }
}
