package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.type.Resources;
import dev.kandev.proto.event.AgentFailure;
import java.util.List;
import java.util.stream.Stream;

/** A transient unit, which systemd removes when it is empty, unless it failed (systemd-run(1), systemd.resource-control(5)). */
record SystemdScope(Systemd systemd, String unit) implements Limits {

    private static final long NANOS_OF_A_PERCENT = 10_000_000;

    @Override
    public List<String> impose(Resources resources) {
        remove();
        return systemd.call(
                "systemd-run",
                List.of(
                        "--scope",
                        "--quiet",
                        "--unit=" + unit,
                        "--property=MemoryMax=" + resources.memoryBytes(),
                        "--property=MemorySwapMax=0",
                        "--property=CPUQuota=" + Math.max(1, resources.nanoCpus() / NANOS_OF_A_PERCENT) + "%",
                        "--property=TasksMax=" + resources.pids(),
                        "--"));
    }

    /** Known of version 253 on, which notices it and keeps the failure until it is forgotten. */
    @Override
    public boolean outOfMemory() {
        return property("Result").equals("oom-kill");
    }

    @Override
    public void kill() {
        control("kill", "--signal=KILL");
    }

    @Override
    public void remove() {
        kill();
        control("stop");
        control("reset-failed");
        if (!property("ActiveState").equals("inactive")) {
            throw new LaunchFailedException(AgentFailure.LAUNCH, "the scope " + unit + " does not end");
        }
    }

    private String property(String name) {
        return new Program(systemd.call("systemctl", List.of("show", "--property=" + name, "--value", unit)))
                .run()
                .output();
    }

    /** In vain for a unit that is gone. */
    private void control(String... words) {
        new Program(systemd.call(
                        "systemctl",
                        Stream.concat(Stream.of(words), Stream.of(unit)).toList()))
                .run();
    }
}
