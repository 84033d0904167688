package dev.kandev.local.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How services are started by Java.
 *
 * @param home of the Java that runs this very program
 */
record JavaCommand(Path home) {

    static JavaCommand ofThisJvm() {
        return new JavaCommand(Path.of(System.getProperty("java.home")));
    }

    /** Its programs. */
    Path bin() {
        return home.resolve("bin");
    }

    List<String> toRun(ServiceSpec service) {
        List<String> command = new ArrayList<>();
        command.add(bin().resolve("java").toString());
        // Both halve what a start costs on a small machine, and a service of one user is never busy for long.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xmx" + service.heapMegabytes() + "m");
        // Ends, and is started again, rather than going on half dead.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-jar");
        command.add(service.program().toString());
        return command;
    }
}
