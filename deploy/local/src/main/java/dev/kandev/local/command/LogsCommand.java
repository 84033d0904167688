package dev.kandev.local.command;

import dev.kandev.local.home.Home;
import dev.kandev.local.process.LogFile;
import dev.kandev.local.process.LogFollower;
import dev.kandev.local.service.Parts;
import dev.kandev.local.system.Launch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the processes wrote. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Shows the last lines of the logs, or of one of them.")
final class LogsCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Context context;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "gateway, task-service, orchestrator, agent-manager, postgres, nats, launcher or build; all"
                    + " but the last when left out.")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            paramLabel = "COUNT",
            description = "How many lines of each (default: ${DEFAULT-VALUE}).")
    private int lines;

    LogsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (service != null && !names().contains(service) && !service.equals("build")) {
            context.console()
                    .error("there is no log '" + service + "', only " + String.join(", ", names()) + ", build");
            return ExitCode.USAGE;
        }
        List<Shown> shown = service == null
                ? names().stream().map(name -> show(name, true)).toList()
                : List.of(show(service, false));
        while (follow) {
            shown.forEach(this::printNew);
            Thread.sleep(LOOK.toMillis());
        }
        return ExitCode.OK;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(Launch.NAME));
        names.addAll(Parts.NAMES);
        return names;
    }

    private Shown show(String name, boolean named) {
        Home home = context.home();
        LogFile log = new LogFile(home.log(name));
        Shown shown = new Shown(named ? name + " | " : "", new LogFollower(log, log.size()));
        log.tail(0, Math.max(0, lines)).forEach(line -> context.console().line(shown.prefix() + line));
        return shown;
    }

    private void printNew(Shown log) {
        Stream.generate(log.follower()::next)
                .takeWhile(next -> !next.isEmpty())
                .flatMap(List::stream)
                .forEach(line -> context.console().line(log.prefix() + line));
    }

    private record Shown(String prefix, LogFollower follower) {}
}
