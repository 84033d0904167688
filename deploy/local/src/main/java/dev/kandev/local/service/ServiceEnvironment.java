package dev.kandev.local.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What services see of the environment that the launcher was started in. The user's own secrets are in there: they are for agents,
 * and reach agent-manager alone.
 */
final class ServiceEnvironment {

    private static final Set<String> PLAIN = Set.of("PATH", "LANG", "TZ", "TMPDIR", "KANDEV_HOME", "JAVA_TOOL_OPTIONS");

    private final Map<String, String> launcher;

    ServiceEnvironment(Map<String, String> launcher) {
        this.launcher = Map.copyOf(launcher);
    }

    /** The plain part, and what configures Kandev's services: {@code KANDEV_…} and {@code QUARKUS_…}. */
    Map<String, String> withoutUsersOwn() {
        return where(name -> PLAIN.contains(name) || name.startsWith("LC_") || configures(name));
    }

    /** All of it. */
    Map<String, String> withUsersOwn() {
        return where(name -> true);
    }

    private static boolean configures(String name) {
        return name.startsWith("KANDEV_") || name.startsWith("QUARKUS_");
    }

    private Map<String, String> where(Predicate<String> wanted) {
        Map<String, String> chosen = new HashMap<>(launcher);
        chosen.keySet().removeIf(name -> !wanted.test(name));
        return chosen;
    }
}
