package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.process.LogFile;
import dev.kandev.local.process.LogFollower;
import dev.kandev.local.process.Session;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A launcher in a session of its own, seen by the command that started it. Foreground or not is a matter of how long that command
 * looks on: so a terminal's Ctrl-C reaches the command alone, which then stops the launcher, which stops everything in order.
 */
public final class Background {

    private static final int LOOK_MILLIS = 50;

    private final Process launcher;
    private final LogFollower output;
    private final Announcement announcement;
    private final Consumer<String> sink;

    private Background(Process launcher, LogFollower output, Announcement announcement, Consumer<String> sink) {
        this.launcher = launcher;
        this.output = output;
        this.announcement = announcement;
        this.sink = sink;
    }

    /**
     * Starts a launcher that goes on by itself.
     *
     * @param command that runs {@link Launch}
     * @param withheld variables of our own environment that it shall not see
     * @param sink for what it says
     */
    public static Background start(Home home, List<String> command, List<String> withheld, Consumer<String> sink) {
        LogFile log = new LogFile(home.log(Launch.NAME));
        long from = log.size();
        ProcessBuilder builder = new ProcessBuilder(Session.of(command, System.getenv("PATH")))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.path().toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("KANDEV_HOME", home.path().toString());
        withheld.forEach(environment::remove);
        try {
            return new Background(builder.start(), new LogFollower(log, from), new Announcement(home), sink);
        } catch (IOException failure) {
            throw new UncheckedIOException("the launcher could not be started", failure);
        }
    }

    /** Passes on what the launcher says until everything is ready; empty when it ended instead. */
    public Optional<String> awaitReady() throws InterruptedException {
        while (!launcher.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            passOn();
            Optional<String> address = announcement.address(launcher.toHandle());
            if (address.isPresent()) {
                passOn();
                return address;
            }
        }
        passOn();
        return Optional.empty();
    }

    /** Passes on what the launcher says until it ends; answers its exit code. */
    public int awaitEnd() throws InterruptedException {
        while (!launcher.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            passOn();
        }
        passOn();
        return launcher.exitValue();
    }

    /** Asks the launcher to stop everything; returns at once. */
    public void stop() {
        launcher.destroy();
    }

    private void passOn() {
        List<String> lines = output.next();
        while (!lines.isEmpty()) {
            lines.forEach(sink);
            lines = output.next();
        }
    }
}
