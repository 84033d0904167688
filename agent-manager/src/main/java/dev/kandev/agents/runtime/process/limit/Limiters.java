package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.type.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds out how processes can be limited here: by trying, for much can stand in the way. */
@ApplicationScoped
public class Limiters {

    /** Of control groups: has a group for each agent. */
    static final String GROUP = "kandev";

    private static final Logger LOG = Logger.getLogger(Limiters.class);
    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");
    private static final Path LINGERING = Path.of("/var/lib/systemd/linger");
    /** The limit with control groups of version 2, the name of the group with those of version 1. */
    private static final String SHOW_MEMORY_LIMIT =
            "cat \"/sys/fs/cgroup$(sed -n s/^0:://p /proc/self/cgroup)/memory.max\"; cat /proc/self/cgroup";

    private static final Resources TRIAL = new Resources("0.5", "64m", "", 16);

    /** The best there is; blocks for as long as it takes to try. */
    @Produces
    @Singleton
    public Limiter find() {
        Limiter found =
                candidates().stream().filter(Limiters::works).findFirst().orElseGet(NoLimits::new);
        LOG.infof("processes are limited limits=%s", found.name());
        return found;
    }

    private static List<Limiter> candidates() {
        List<Limiter> candidates = new ArrayList<>();
        if (Files.isDirectory(Systemd.BOOTED)) {
            int uid = uid();
            if (uid == 0) {
                candidates.add(Systemd.ofSystem());
            } else if (Files.exists(LINGERING.resolve(System.getProperty("user.name")))) {
                // Without, the manager leaves with the user's last session, and takes with it what it runs.
                candidates.add(Systemd.ofUser(uid));
            }
        }
        CgroupV2 unified = new CgroupV2(CGROUPS);
        if (unified.isMounted()) {
            candidates.add(unified);
        }
        CgroupV1 separate = new CgroupV1(CGROUPS);
        if (separate.isMounted()) {
            candidates.add(separate);
        }
        return candidates;
    }

    /** Managers of users accept limits that they cannot set, so that is looked at. */
    private static boolean works(Limiter limiter) {
        UUID trial = UUID.randomUUID();
        Limits limits = limiter.of(trial);
        try {
            List<String> command = new ArrayList<>(limits.impose(TRIAL));
            command.addAll(List.of("sh", "-c", SHOW_MEMORY_LIMIT));
            Program.Outcome outcome = new Program(command).run();
            limits.remove();
            LOG.debugf("limits tried limits=%s code=%d output=%s", limiter, outcome.code(), outcome.output());
            return outcome.output().lines().anyMatch(line -> isLimited(line, trial));
        } catch (IOException | LaunchFailedException refused) {
            LOG.debugf("limits refused limits=%s error=%s", limiter, refused.getMessage());
            return false;
        }
    }

    private static boolean isLimited(String line, UUID trial) {
        return line.equals(Long.toString(TRIAL.memoryBytes()))
                || line.contains(":memory:") && line.contains(trial.toString());
    }

    private static int uid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException unknown) {
            return -1;
        }
    }
}
