package dev.kandev.orchestrator.stream.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the streams of many tasks are served. */
@ConfigMapping(prefix = "kandev.streams")
public interface BoardStreamConfig {

    /** How often each stream asks whether its user may still see what it has subscribed to. */
    @WithDefault("30s")
    Duration recheck();

    /** Most task events that wait for one client; one more, and it is closed with 1013. */
    @WithDefault("1000")
    int eventBuffer();

    /** Most tasks whose messages one client follows; a subscription that would make them more is refused. */
    @WithDefault("2000")
    int maxTasks();
}
