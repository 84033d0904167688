package dev.kandev.local.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where Kandev's own programs are.
 *
 * @param root absolute; the top of a checkout whose modules are packaged
 */
public record Checkout(Path root) {

    /** As the entry script tells it by {@code KANDEV_ROOT}. */
    public static Checkout of(Map<String, String> environment) {
        return new Checkout(Path.of(environment.getOrDefault("KANDEV_ROOT", ""))
                .toAbsolutePath()
                .normalize());
    }

    /** The launcher's own program. */
    public Path launcherJar() {
        return root.resolve("deploy/local/target/local.jar");
    }

    /** What the launcher needs beside it. */
    public Path launcherLibraries() {
        return root.resolve("deploy/local/target/lib");
    }

    /** The program of a service. */
    public Path service(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The script that starts the built-in agent. */
    public Path analystScript() {
        return root.resolve("deploy/agents/analyst/kandev-analyst");
    }

    /** The program of the built-in agent. */
    public Path analystJar() {
        return root.resolve("deploy/agents/analyst/target/analyst.jar");
    }

    /**
     * Looks whether a program is there.
     *
     * @throws NotBuiltException when it is not
     */
    public Path require(Path program) {
        if (!Files.isRegularFile(program)) {
            throw new NotBuiltException(root.relativize(program));
        }
        return program;
    }
}
