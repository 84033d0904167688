package dev.kandev.agents.runtime.process.limit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A scope of systemd for each agent.
 *
 * @param manager the words that choose the manager and say where it is reached, before those of the call
 */
record Systemd(List<String> environment, List<String> manager) implements Limiter {

    /** There where systemd is the init process (sd_booted(3)). */
    static final Path BOOTED = Path.of("/run/systemd/system");

    /** The manager of the system, which root may ask. */
    static Systemd ofSystem() {
        return new Systemd(List.of(), List.of());
    }

    /** The manager of a user. */
    static Systemd ofUser(int uid) {
        return new Systemd(List.of("env", "XDG_RUNTIME_DIR=/run/user/" + uid), List.of("--user"));
    }

    @Override
    public String name() {
        return "systemd";
    }

    @Override
    public Limits of(UUID instanceId) {
        return new SystemdScope(this, "kandev-" + instanceId + ".scope");
    }

    /** A call of one of systemd's programs. */
    List<String> call(String program, List<String> words) {
        List<String> call = new ArrayList<>(environment);
        call.add(program);
        call.addAll(manager);
        call.addAll(words);
        return call;
    }
}
