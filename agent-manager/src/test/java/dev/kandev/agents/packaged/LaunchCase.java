package dev.kandev.agents.packaged;

import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentType;

/**
 * How an agent behaves, and how it has to end.
 *
 * @param step what is done while it runs; null for nothing
 * @param fact something else that is seen of it in the end; null for nothing
 * @param expected status, failure and exit code, then the fact
 */
record LaunchCase(String name, AgentType.Builder type, Step step, Fact fact, String expected) {

    /** What is done with an agent. */
    interface Step {
        void take(AgentInstance agent) throws Exception;
    }

    /** What is seen of an agent that has ended. */
    interface Fact {
        String of(AgentInstance agent) throws Exception;
    }

    static LaunchCase of(String name, AgentType.Builder type, String expected) {
        return new LaunchCase(name, type, null, null, expected);
    }

    LaunchCase whileItRuns(Step something) {
        return new LaunchCase(name, type, something, fact, expected);
    }

    LaunchCase seeing(String what, Fact something) {
        return new LaunchCase(name, type, step, something, expected + ", " + what);
    }

    @Override
    public String toString() {
        return name;
    }
}
