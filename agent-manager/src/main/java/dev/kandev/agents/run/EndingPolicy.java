package dev.kandev.agents.run;

import dev.kandev.agents.instance.StopOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How patiently agents are ended. */
@ApplicationScoped
class EndingPolicy {

    private final RunConfig config;
    private final Clock clock;

    EndingPolicy(RunConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Ending begin(Ending.Cause cause, StopOrder order) {
        return new Ending(cause, order, config.stopGrace(), clock);
    }
}
