package dev.kandev.local.command;

import dev.kandev.local.console.Console;
import dev.kandev.local.home.Checkout;
import dev.kandev.local.home.Home;
import dev.kandev.local.home.Ports;
import dev.kandev.local.supervise.Journal;
import dev.kandev.local.system.Background;
import dev.kandev.local.system.LauncherProgram;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What every command is given: where things are, and where to speak. */
record Context(Map<String, String> environment, Home home, Checkout checkout, Console console, Clock clock) {

    /** For the demo command alone: the launcher and the services never see them. */
    static final List<String> DEMO_CREDENTIALS = List.of("KANDEV_LOGIN", "KANDEV_PASSWORD");

    static Context of(Map<String, String> environment) {
        return new Context(
                Map.copyOf(environment),
                Home.of(environment),
                Checkout.of(environment),
                Console.of(environment),
                Clock.systemUTC());
    }

    /** Throws when they are set to nonsense, so not asked for before they are needed. */
    Ports ports() {
        return Ports.of(environment);
    }

    Journal journal() {
        return new Journal(clock, console::line);
    }

    /** Starts a launcher that goes on when this process has ended. */
    Background launch() {
        ports();
        List<String> command =
                new LauncherProgram(home.prepare(), checkout).command(Launcher.class.getName(), SuperviseCommand.NAME);
        return Background.start(home, command, DEMO_CREDENTIALS, console::line);
    }
}
