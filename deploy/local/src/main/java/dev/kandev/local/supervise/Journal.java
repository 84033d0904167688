package dev.kandev.local.supervise;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** What happened when, a line each. */
public final class Journal {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Clock clock;
    private final Consumer<String> sink;

    /** {@code sink} is called from several threads. */
    public Journal(Clock clock, Consumer<String> sink) {
        this.clock = clock;
        this.sink = sink;
    }

    /** A lower-case phrase, then fixed keys. */
    public void note(String format, Object... values) {
        sink.accept(TIME.format(clock.instant()) + " " + String.format(format, values));
    }
}
