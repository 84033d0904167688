package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.type.Resources;
import java.util.List;
import java.util.UUID;

/**
 * Limits nothing. The limits of the shell are no substitute: that of the address space stops programs which reserve far more than they
 * use, as those of Java and Node do, and that of processes counts all of the user's.
 */
public final class NoLimits implements Limiter, Limits {

    @Override
    public String name() {
        return "none";
    }

    @Override
    public Limits of(UUID instanceId) {
        return this;
    }

    @Override
    public List<String> impose(Resources resources) {
        return List.of();
    }

    @Override
    public boolean outOfMemory() {
        return false;
    }

    @Override
    public void kill() {}

    @Override
    public void remove() {}
}
