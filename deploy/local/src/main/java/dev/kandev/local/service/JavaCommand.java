package dev.kandev.local.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How services are started by Java.
 *
 * @param home of the Java that runs them
 * @param feature its version, 17 or more
 */
record JavaCommand(Path home, int feature, ClassArchives archives) {

    private static final int KEEPS_ARCHIVES_BY_ITSELF = 19;

    static JavaCommand ofThisJvm(Path archives) {
        return new JavaCommand(
                Path.of(System.getProperty("java.home")), Runtime.version().feature(), new ClassArchives(archives));
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
        if (feature >= KEEPS_ARCHIVES_BY_ITSELF) {
            // A third less again. The first stop takes some seconds longer, in which Java writes the archive.
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + archives.of(service));
            command.add("-Xlog:cds=off,cds+dynamic=off");
        }
        command.add("-Xmx" + service.heapMegabytes() + "m");
        // Enough to start without a collection or two, which cost more than the memory.
        command.add("-Xms128m");
        command.add("-Xmn64m");
        // Ends, and is started again, rather than going on half dead.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-jar");
        command.add(service.program().toString());
        return command;
    }
}
