package dev.kandev.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process of its own session: a terminal's Ctrl-C and its end do not reach it. */
public final class Session {

    private Session() {}

    /** The command that runs {@code command} in a new session, with the same process id. */
    public static List<String> of(List<String> command, String searchPath) {
        List<String> whole = new ArrayList<>(prefix(searchPath));
        whole.addAll(command);
        return whole;
    }

    /** Linux has setsid; macOS has not, but has perl. */
    private static List<String> prefix(String searchPath) {
        return isOn(searchPath, "setsid")
                ? List.of("setsid")
                : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!");
    }

    private static boolean isOn(String searchPath, String program) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .anyMatch(directory -> !directory.isEmpty() && Files.isExecutable(Path.of(directory, program)));
    }
}
