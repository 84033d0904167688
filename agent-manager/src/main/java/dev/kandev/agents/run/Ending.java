package dev.kandev.agents.run;

import dev.kandev.agents.dialogue.Dialogue;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.agents.instance.StopOrder;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.proto.event.AgentFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** An agent that has to end, and how far we went: it is asked, then signalled, then killed. Thread-safe. */
final class Ending {

    private enum Step {
        NONE,
        ASKED,
        TERMINATED,
        KILLED
    }

    private final Cause cause;
    private final String reason;
    private final Duration grace;
    private final Clock clock;
    private Step reached = Step.NONE;
    private Instant nextAt;

    /** Why an agent has to end. */
    enum Cause {
        STOPPED,
        TIMEOUT,
        SHUTDOWN,
        /** It has nothing more to do. */
        FINISHED
    }

    Ending(Cause cause, StopOrder order, Duration grace, Clock clock) {
        this.cause = cause;
        this.reason = order.reason();
        this.grace = grace;
        this.clock = clock;
        this.nextAt = clock.instant();
        if (order.forced()) {
            force();
        }
    }

    /** The next step is the last. */
    synchronized void force() {
        if (reached != Step.KILLED) {
            reached = Step.TERMINATED;
            nextAt = clock.instant();
        }
    }

    /** Goes a step further when it is time for it. */
    synchronized void advance(RunningAgent agent, Dialogue dialogue) {
        if (reached == Step.KILLED || clock.instant().isBefore(nextAt)) {
            return;
        }
        // Before each step: a pause that came at the same time as the end must not stand in its way.
        agent.resume();
        reached = Step.values()[reached.ordinal() + 1];
        nextAt = clock.instant().plus(grace);
        switch (reached) {
            case ASKED -> dialogue.leave();
            case TERMINATED -> agent.terminate();
            case KILLED -> agent.kill();
            case NONE -> throw new IllegalStateException("there is no way back");
        }
    }

    /** Whether it is against what the agent had to do. */
    boolean isImposed() {
        return cause != Cause.FINISHED;
    }

    /** What an imposed one makes of the instance; {@code exitCode} may be null. */
    AgentOutcome outcome(Integer exitCode) {
        return switch (cause) {
            case STOPPED -> AgentOutcome.stopped(exitCode, reason);
            case TIMEOUT -> AgentOutcome.failed(AgentFailure.TIMEOUT, exitCode, "the agent was ended: " + reason);
            case FINISHED -> throw new IllegalStateException("what it did is told by itself");
            case SHUTDOWN -> AgentOutcome.failed(AgentFailure.SHUTDOWN, exitCode, reason);
        };
    }
}
